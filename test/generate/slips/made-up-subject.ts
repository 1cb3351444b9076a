import type { Detection } from '../../../lib/model/index.ts';
import { type Read, readPage } from '../../support/pipeline.ts';
import { figuresIn, type MadeUp } from '../document.ts';
import { generate } from '../generate.ts';
import type { Layout } from '../layouts/layout.ts';
import { pageOf } from '../markup/html.ts';
import { placesOf } from '../trace.ts';
import { lawsOf } from '../truth.ts';
import { type Checked, checked } from './checked.ts';
import type { Subject } from './subject.ts';

/** A clean document, ready for errors to be planted in it. */
export interface Clean {
  subject: Subject;
  detection: Detection;
  /** What checking it comes to: nothing should be said against it. */
  checked: Checked;
  /** Figures that were printed; `subject.places` tells which of them were read. */
  printed: number;
}

export function madeUp(layout: Layout, seed: number): Clean {
  const document = generate(layout, seed);
  return cleanOf(document, readPage(pageOf(document, layout.markup), `${layout.name}-${seed}.html`));
}

/** The same for a document that was read from elsewhere: a print of its page. */
export function cleanOf(document: MadeUp, { disclosure, detection }: Read): Clean {
  const { title, layout, year } = document;
  const subject = {
    name: title,
    layout,
    year,
    disclosure,
    places: placesOf(document, disclosure),
    laws: lawsOf(document),
  };
  return { subject, detection, checked: checked(disclosure, detection), printed: figuresIn(document).length };
}
