import { render } from 'preact';
import { type Language, type Place, placeKey, type Tape } from '../../model/index.ts';
import { type Box, common, grown, holdsPoint } from '../box.ts';
import type { Surface } from '../surface.ts';
import { Card, type CardProps } from './Card.tsx';
import { placesLit, placesOf, type Subject } from './content.ts';
import { keptIn, placeCard, type Room } from './placement.ts';

/** The way from a mark to its card leads over a gap: a pointer in this margin has not left. */
const MARGIN = 14;

/** As its sheet has it. Px. */
const HIGHEST = 720;

/** In a lower room than this the card may cover our viewer's toolbar, or too little of it would show. Px. */
const LOW_ROOM = 420;

export interface CardHostOptions {
  root: ShadowRoot;
  surface: Surface;
  language: Language;
  position: (subject: Subject) => CardProps['position'];
  /** Lights these places up, one of them strongly. */
  onLight: (places: readonly Place[], strong: Place | null) => void;
  onGo: (place: Place) => void;
  onStep: CardProps['onStep'];
  onCopy: CardProps['onCopy'];
  onPanel: () => void;
  /** Null where nothing can be set aside. */
  onSetAside: CardProps['onSetAside'];
  /** Another card is open now, or none. */
  onChange: (subject: Subject | null) => void;
}

/** The one card: open at a place, or closed. */
export class CardHost {
  readonly #options: CardHostOptions;
  readonly #element: HTMLElement;
  #subject: Subject | null = null;
  #tape: Tape | null = null;
  #pinned = false;
  /** Whether figures show what they can stand for: asked for once, it stays so. */
  #ranges = false;
  /** Counts cards, so that each begins anew. */
  #opened = 0;
  #returnTo: (() => void) | null = null;
  /** What unfolds in it makes it grow. */
  readonly #growing = new ResizeObserver(() => this.#stayInWindow());

  constructor(options: CardHostOptions) {
    this.#options = options;
    this.#element = options.root.ownerDocument.createElement('div');
    this.#element.className = 'card';
    options.root.append(this.#element);
    this.#growing.observe(this.#element);
  }

  get subject(): Subject | null {
    return this.#subject;
  }

  get tape(): Tape | null {
    return this.#tape;
  }

  /** Where the figure stands at which the card is open, in client px. */
  get anchor(): Box | null {
    return this.#subject && (this.#options.surface.boxesOf(this.#subject.place)?.[0] ?? null);
  }

  /** A pinned card was asked for by click, key or panel; one that is only pointed at goes with the pointer. */
  get pinned(): boolean {
    return this.#pinned;
  }

  /** @param returnTo gives the keyboard back when the card closes; null leaves the keyboard where it is */
  open(subject: Subject, pinned: boolean, returnTo: (() => void) | null): void {
    this.#subject = subject;
    this.#pinned = pinned;
    this.#opened++;
    this.#show(subject, subject.tapes[0] ?? null);
    // A step from card to card goes back to where the first one came from.
    if (returnTo) this.#returnTo ??= returnTo;
    else if (!pinned) this.#returnTo = null;
    this.#render();
    this.place();
    this.#options.onChange(subject);
    if (returnTo) this.#sheet()?.focus({ preventScroll: true });
  }

  close(): void {
    if (!this.#subject) return;
    this.#subject = null;
    this.#tape = null;
    render(null, this.#element);
    this.#element.classList.remove('placed', 'pinned');
    this.#options.onLight([], null);
    this.#options.onChange(null);
    const returnTo = this.#returnTo;
    this.#returnTo = null;
    returnTo?.();
  }

  /** Puts the card beside its figure. Called once a frame while it is open, after the page was read. */
  place(): void {
    if (!this.#subject) return;
    const anchor = this.#options.surface.boxesOf(this.#subject.place)?.[0];
    const { offsetWidth } = this.#element;
    const window = this.#window();
    const top = window.top ?? 0;
    this.#element.style.setProperty('--roof', `${top}px`);
    const height = this.#wholeHeight(window.height - top);
    // A figure that was scrolled away or collapsed: the card stays readable where it stands.
    if (!anchor && this.#element.classList.contains('placed')) return;
    const others = (this.#tape ? placesOf(this.#tape) : []).flatMap(
      (place) => this.#options.surface.boxesOf(place) ?? [],
    );
    const inWindow = others.filter(
      (box) => common(box, { left: 0, top, width: window.width, height: window.height - top }) !== null,
    );
    const figure = anchor ?? { left: window.width / 2, top: 0, width: 0, height: 0 };
    const box = placeCard(figure, inWindow, offsetWidth, height, window);
    const sheet = this.#sheet();
    if (sheet) sheet.style.maxHeight = box.height < height ? `${Math.floor(box.height)}px` : '';
    this.#moveTo(box);
    this.#element.classList.add('placed');
    this.#element.classList.toggle('pinned', this.#pinned);
  }

  box(): Box | null {
    if (!this.#subject) return null;
    const { left, top, width, height } = this.#element.getBoundingClientRect();
    return { left, top, width, height };
  }

  holds(x: number, y: number): boolean {
    const box = this.box();
    return box !== null && holdsPoint(grown(box, MARGIN), x, y);
  }

  hasFocus(): boolean {
    return this.#element.contains(this.#options.root.activeElement);
  }

  text(): string {
    return this.#element.textContent ?? '';
  }

  remove(): void {
    this.close();
    this.#growing.disconnect();
    this.#element.remove();
  }

  /** How high it is when nothing in it needs to be scrolled, as far as the window allows. Px. */
  #wholeHeight(window: number): number {
    const body = this.#element.querySelector('.body');
    const scrolled = body ? body.scrollHeight - body.clientHeight : 0;
    return Math.min(this.#element.offsetHeight + scrolled, HIGHEST, window - 16);
  }

  /** The window without its scroll bars, which would cover what lies under them, and without our viewer's toolbar. Px. */
  #window(): Room {
    const { surface } = this.#options;
    const { scrollingElement } = this.#element.ownerDocument;
    const shown = (inner: number, client: number | undefined) => Math.min(inner, client || inner);
    const height = shown(innerHeight, scrollingElement?.clientHeight);
    const top = surface.ours ? surface.settingOf('').clip.top : 0;
    return {
      width: shown(innerWidth, scrollingElement?.clientWidth),
      height,
      top: height - top < LOW_ROOM ? 0 : top,
    };
  }

  #show(subject: Subject, tape: Tape | null): void {
    this.#tape = tape;
    this.#options.onLight(placesLit(subject, tape), null);
  }

  #showRanges(shown: boolean): void {
    this.#ranges = shown;
    this.#render();
  }

  #moveTo({ left, top }: { left: number; top: number }): void {
    this.#element.style.transform = `translate(${Math.round(left)}px,${Math.round(top)}px)`;
  }

  /** Where it stands, as far as it fits there: what is pressed does not jump away from under the pointer. */
  #stayInWindow(): void {
    const box = this.box();
    if (box && this.#element.classList.contains('placed')) this.#moveTo(keptIn(box, this.#window()));
  }

  #render(): void {
    const subject = this.#subject;
    if (!subject) return;
    const { surface, language, position, onGo, onStep, onCopy, onPanel, onSetAside, onLight } = this.#options;
    render(
      <Card
        key={this.#opened}
        subject={subject}
        language={language}
        position={position(subject)}
        ranges={this.#ranges}
        onRanges={(shown) => this.#showRanges(shown)}
        onTape={(tape) => this.#show(subject, tape)}
        onLight={(place) => onLight(withPlace(placesLit(subject, this.#tape), place), place)}
        onGo={onGo}
        onStep={onStep}
        onCopy={onCopy}
        onPanel={onPanel}
        asksNote={surface.ours ?? false}
        onSetAside={onSetAside}
        onClose={() => this.close()}
      />,
      this.#element,
    );
  }

  #sheet(): HTMLElement | null {
    return this.#element.querySelector('.sheet');
  }
}

/** What is pointed at is lit, whether or not it takes part in what is shown. */
function withPlace(places: readonly Place[], place: Place | null): readonly Place[] {
  return place && !places.some((one) => placeKey(one) === placeKey(place)) ? [...places, place] : places;
}
