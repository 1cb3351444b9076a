/** A style sheet imported for its effect; the bundler links it from the page. */
declare module '*.css';
