/** Why there are no bytes of a PDF. Each has its own words (`viewer.problem…` of lib/words). */
export type LoadCode =
  /** The reader has not let us read that host: `askHostAccess`. */
  | 'no-access'
  /** The site has no such file (404, 410). */
  | 'not-found'
  /** The site does not hand it out (401, 403): often it wants its own page to have been visited. */
  | 'refused'
  /** Any other answer that is no success. */
  | 'http'
  /** No answer, or the browser did not let us ask. */
  | 'network'
  /** A web page came instead: an error page or a login, as a rule. */
  | 'html'
  | 'not-a-pdf'
  /** Not a byte in it. */
  | 'no-bytes'
  | 'too-large';

export class LoadProblem extends Error {
  readonly code: LoadCode;
  /** What the site answered. */
  readonly status: number | null;

  constructor(code: LoadCode, { status = null, cause }: { status?: number | null; cause?: unknown } = {}) {
    super(`The document could not be loaded: ${code}${status === null ? '' : ` (${status})`}`, { cause });
    this.name = 'LoadProblem';
    this.code = code;
    this.status = status;
  }
}
