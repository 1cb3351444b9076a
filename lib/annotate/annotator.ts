import {
  type Finding,
  type Language,
  type Mark,
  type MarkMode,
  type Place,
  placeKey,
  type Review,
  type Tape,
} from '../model/index.ts';
import { say } from '../words/index.ts';
import { AnnotatorWords } from './annotator-words.ts';
import { CardHost } from './card/card-host.tsx';
import { cardSheet } from './card/card-sheet.ts';
import { type Subject, subjectOfFinding, subjectOfMark } from './card/content.ts';
import { tapeAsSentence, tapeAsText } from './card/tape-text.ts';
import { copyText } from './clipboard.ts';
import { type Description, describe } from './description.ts';
import { stepFrom, steppingOrder } from './findings.ts';
import { watchFocus } from './focus.ts';
import { watchKeys } from './keys.ts';
import { Host } from './layer/host.ts';
import { MarkLayer } from './layer/mark-layer.ts';
import { watchPointer } from './pointing.ts';
import type { Surface, SurfaceChange } from './surface.ts';

export interface AnnotateOptions {
  document: Document;
  surface: Surface;
  review: Review;
  /** The arithmetic of a relation by its id. */
  tapeOf: (relation: string) => Tape;
  language: Language;
  mode: MarkMode;
  /** The reader has changed the marks, or looks at another finding. */
  onChange: (state: { mode: MarkMode; current: string | null }) => void;
  onPanel: () => void;
  /**
   * The reader sets a finding aside, with a note in their own words, "" for none. Whoever takes it shows the review
   * without it. Left out where nothing can be set aside.
   */
  onSetAside?: (finding: string, note: string) => void;
  /** The surface was rewritten where it was read: what is marked may be out of date. */
  onRewritten: () => void;
  signal: AbortSignal;
}

/** Shows a review on its surface until the signal ends it. */
export class Annotator {
  readonly #options: AnnotateOptions;
  readonly #host: Host;
  readonly #layer: MarkLayer;
  readonly #card: CardHost;
  readonly #said: HTMLElement;
  readonly #words: AnnotatorWords;
  #review: Review;
  #order: Finding[];
  #mode: MarkMode;
  #current: string | null = null;

  constructor(options: AnnotateOptions) {
    const { document, surface, review, language, mode, signal } = options;
    this.#options = options;
    this.#review = review;
    this.#mode = mode;
    this.#words = new AnnotatorWords(language);
    this.#order = steppingOrder(review.findings);
    this.#host = new Host(surface.home ?? document.documentElement, [cardSheet], surface.ours);
    this.#said = document.createElement('div');
    this.#said.className = 'said';
    this.#said.setAttribute('aria-live', 'polite');
    this.#host.root.append(this.#said);
    this.#layer = new MarkLayer({
      host: this.#host,
      surface,
      review,
      mode,
      label: (mark) => this.#words.mark(mark),
      chips: { words: (table) => this.#words.chip(table), onPress: () => options.onPanel() },
      onDrawn: () => this.#card.place(),
    });
    this.#card = new CardHost({
      root: this.#host.root,
      surface,
      language,
      position: (subject) => this.#positionOf(subject),
      onLight: (places, strong) => this.#light(places, strong),
      onGo: (place) => void surface.scrollTo(place),
      onStep: (direction) => void this.step(direction),
      onCopy: (tape) => copyText(this.#host.root, tapeAsText(tape, language, this.#words.source(this.#review))),
      onPanel: options.onPanel,
      onSetAside: options.onSetAside ? (finding, note) => this.#setAside(finding, note) : null,
      onChange: (subject) => this.#turnedTo(subject),
    });
    const view = document.defaultView as Window;
    const hit = (x: number, y: number) => this.#layer.hit(x, y);
    watchPointer({ window: view, card: this.#card, hit, subjectOf: ({ mark }) => this.#subjectOf(mark), signal });
    watchKeys(view, this.#host.root, (command) => this.#command(command), signal, surface.ours);
    watchFocus({
      host: this.#host,
      layer: this.#layer,
      card: this.#card,
      subjectOf: ({ mark }) => this.#subjectOf(mark),
      onPassed: ({ tapes: [tape] }) => tape && this.#say(tapeAsSentence(tape, language)),
      scrollTo: ({ mark }) => void surface.scrollTo(mark.place),
      signal,
    });
    surface.watch((change) => this.#surfaceChanged(change), signal);
    signal.addEventListener('abort', () => this.#remove());
  }

  get mode(): MarkMode {
    return this.#mode;
  }

  /** The finding whose card is open. */
  get current(): string | null {
    return this.#current;
  }

  /** Shows another judgement on the same figures: findings have been set aside, or stand again. */
  turnTo(review: Review): void {
    this.#review = review;
    this.#order = steppingOrder(review.findings);
    this.#layer.turnTo(review);
    const open = this.#card.subject?.finding;
    if (!open || review.findings.some(({ id }) => id === open.id)) return;
    this.#card.close();
    this.#say(say(this.#options.language, 'card.setAsideDone'));
  }

  setMode(mode: MarkMode): void {
    this.#mode = mode;
    if (mode === 'none') this.#card.close();
    this.#layer.setMode(mode);
    this.#options.onChange({ mode, current: this.#current });
  }

  /** Scrolls to a finding and opens its card. False when the surface has lost the place. */
  showFinding(id: string): boolean {
    const finding = this.#review.findings.find((one) => one.id === id);
    const subject = finding && subjectOfFinding(finding);
    if (!subject || !this.#options.surface.scrollTo(subject.place)) return false;
    this.#card.open(subject, true, this.#focusGoesBack());
    this.#say(finding.message[this.#options.language]);
    return true;
  }

  /** Scrolls to a place and lights it up. */
  showPlace(place: Place): boolean {
    if (!this.#options.surface.scrollTo(place)) return false;
    this.#card.close();
    const mark = this.#review.marks.find((one) => placeKey(one.place) === placeKey(place));
    if (mark) this.#card.open(this.#subjectOf(mark), true, null);
    else this.#light([place], place);
    return true;
  }

  /**
   * Opens the card of a place where it stands, as it was before the review was replaced by a later one.
   *
   * @param focused whether the keyboard was in the card
   */
  resume(place: Place, focused: boolean): void {
    const { findings, marks } = this.#review;
    const isThere = (one: { place: Place } | null) => one !== null && placeKey(one.place) === placeKey(place);
    const ofFinding = findings.map(subjectOfFinding).find(isThere);
    const mark = marks.find(isThere);
    const subject = ofFinding ?? (mark && this.#subjectOf(mark));
    if (subject) this.#card.open(subject, true, focused ? this.#focusGoesBack() : null);
  }

  showTable(id: string): boolean {
    return this.#options.surface.scrollTo(id);
  }

  /** Goes to the next or previous finding that is still on the surface. */
  step(direction: 'next' | 'previous'): boolean {
    let at = this.#current;
    for (let tries = 0; tries < this.#order.length; tries++) {
      const finding = stepFrom(this.#order, at, direction);
      if (finding && this.showFinding(finding.id)) return true;
      at = finding?.id ?? null;
    }
    this.#say(this.#words.nothingToStepTo(this.#order.length));
    return false;
  }

  /** What is drawn now, as data: the shadow root is closed to everybody else. */
  describe(): Description {
    return describe(this.#layer, this.#card, this.#mode);
  }

  #command(command: 'next' | 'previous' | 'toggle-marks' | 'close'): boolean {
    if (command === 'close') {
      if (!this.#card.subject) return false;
      this.#card.close();
    } else if (command === 'toggle-marks') {
      const next = { all: 'contradictions', contradictions: 'none', none: 'all' } as const;
      this.setMode(next[this.#mode]);
      this.#say(this.#words.mode(this.#mode));
    } else {
      this.step(command);
    }
    return true;
  }

  #surfaceChanged(change: SurfaceChange): void {
    this.#layer.changed(change);
    if (change.kind === 'rewritten') this.#options.onRewritten();
  }

  #turnedTo(subject: Subject | null): void {
    this.#layer.setOpen(subject?.place ?? null);
    // A card that only passes under the pointer is nobody's current finding.
    const current = this.#card.pinned ? (subject?.finding?.id ?? null) : null;
    if (current === this.#current) return;
    this.#current = current;
    this.#options.onChange({ mode: this.#mode, current });
  }

  #light(places: readonly Place[], strong: Place | null): void {
    const key = strong && placeKey(strong);
    this.#layer.light(places.map((place) => ({ place, strong: placeKey(place) === key })));
  }

  #subjectOf(mark: Mark): Subject {
    return subjectOfMark(mark, this.#review.findings, this.#options.tapeOf);
  }

  #positionOf(subject: Subject): { index: number; count: number } | null {
    const index = this.#order.findIndex((finding) => finding.id === subject.finding?.id);
    return index < 0 ? null : { index: index + 1, count: this.#order.length };
  }

  #setAside(finding: string, note: string): void {
    this.#card.close();
    this.#say(say(this.#options.language, 'card.setAsideDone'));
    this.#options.onSetAside?.(finding, note);
  }

  #focusGoesBack(): () => void {
    const { document } = this.#options;
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected && before !== this.#host.element)
        before.focus({ preventScroll: true });
      else this.#host.root.activeElement instanceof HTMLElement && this.#host.root.activeElement.blur();
    };
  }

  #say(text: string): void {
    this.#said.textContent = text;
  }

  #remove(): void {
    this.#card.remove();
    this.#layer.remove();
    this.#host.remove();
  }
}
