/** Is this a disclosure, how sure, why; which links lead to disclosures. */
export { detectDisclosure } from './detect-disclosure.ts';
export { detectPage, lookAtPage } from './detect-page.ts';
export { findDisclosureLinks } from './links.ts';
export { isOfficialHost } from './official-host.ts';
