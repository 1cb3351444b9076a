import type { ComponentChildren } from 'preact';
import type { TickKind } from '../lib/looks/index.ts';
import './notice.css';
import { Tick } from './Tick.tsx';

interface NoticeProps {
  tick: TickKind;
  title: string;
  children?: ComponentChildren;
}

/** A state without figures to show: what it is, why, and what to do next. */
export function Notice({ tick, title, children }: NoticeProps) {
  return (
    <section class="notice">
      <Tick kind={tick} size={32} silent />
      <h1>{title}</h1>
      {children}
    </section>
  );
}
