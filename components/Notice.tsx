import type { ComponentChildren } from 'preact';
import './notice.css';

interface NoticeProps {
  /** A large tick or icon. */
  mark: ComponentChildren;
  title: string;
  children?: ComponentChildren;
}

/** A state without figures to show: what it is, why, and what to do next. */
export function Notice({ mark, title, children }: NoticeProps) {
  return (
    <section class="notice">
      <div class="notice-mark">{mark}</div>
      <h1>{title}</h1>
      {children}
    </section>
  );
}
