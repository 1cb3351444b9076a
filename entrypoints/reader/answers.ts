import type { ToReader } from '../../lib/messages/index.ts';
import type { Session } from './session.ts';

/** What the reader answers each question with; the shapes stand in `answersOfReader`. */
export function answer(session: Session, message: ToReader): unknown {
  switch (message.type) {
    case 'get-view':
      return session.view;
    case 'show-finding':
      return { shown: session.showFinding(message.finding) };
    case 'show-place':
      return { shown: session.showPlace(message.place) };
    case 'show-table':
      return { shown: session.showTable(message.table) };
    case 'step-finding':
      return { shown: session.step(message.direction) };
    case 'set-mark-mode':
      return session.setMode(message.mode);
    case 'check-anyway':
      void session.checkAnyway();
      return undefined;
    case 'describe-marks':
      return session.describe();
  }
}
