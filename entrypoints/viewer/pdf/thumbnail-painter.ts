import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist';

interface PainterOptions {
  pdf: PDFDocumentProxy;
  /** CSS px. */
  width: number;
  /** By how much the reader has turned the pages, clockwise. */
  rotation: number;
}

/** Draws small pages into canvases while these can be seen, one after the other, and empties them afterwards. */
export class ThumbnailPainter {
  readonly #options: PainterOptions;
  readonly #seen = new Set<HTMLCanvasElement>();
  readonly #observer: IntersectionObserver;
  #task: RenderTask | null = null;
  #busy = false;
  #ended = false;

  constructor(options: PainterOptions) {
    this.#options = options;
    this.#observer = new IntersectionObserver((entries) => this.#changed(entries), { rootMargin: '200px' });
  }

  /** @param canvas with the page's number in `data-page` */
  watch(canvas: HTMLCanvasElement): void {
    this.#observer.observe(canvas);
  }

  end(): void {
    this.#ended = true;
    this.#observer.disconnect();
    this.#task?.cancel();
  }

  #changed(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const canvas = target as HTMLCanvasElement;
      if (isIntersecting) this.#seen.add(canvas);
      else {
        this.#seen.delete(canvas);
        canvas.width = 0;
        canvas.height = 0;
      }
    }
    void this.#paint();
  }

  async #paint(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      for (let next = this.#next(); next && !this.#ended; next = this.#next()) await this.#draw(next);
    } catch (error) {
      // A page that cannot be drawn small says so large; one that is not wanted any more was stopped by `end`.
      if (!this.#ended) console.warn(error);
    } finally {
      this.#busy = false;
    }
  }

  #next(): HTMLCanvasElement | undefined {
    return [...this.#seen].find(({ width }) => width === 0);
  }

  async #draw(canvas: HTMLCanvasElement): Promise<void> {
    const { pdf, width, rotation } = this.#options;
    const page = await pdf.getPage(Number(canvas.dataset.page));
    const turned = (page.rotate + rotation) % 360;
    const scale = (width * devicePixelRatio) / page.getViewport({ scale: 1, rotation: turned }).width;
    const viewport = page.getViewport({ scale, rotation: turned });
    canvas.width = Math.max(Math.floor(viewport.width), 1);
    canvas.height = Math.max(Math.floor(viewport.height), 1);
    this.#task = page.render({ canvas, viewport });
    await this.#task.promise;
  }
}
