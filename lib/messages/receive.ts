/** What is used of a message's sender. */
export interface Sender {
  id?: string;
  url?: string;
  tab?: { id?: number; url?: string; incognito: boolean };
  frameId?: number;
}

type Listener = (message: unknown, sender: Sender, respond: (answer: unknown) => void) => true | undefined;

/** `browser.runtime`, or what a test puts in its place. */
export interface MessageRuntime {
  id: string;
  getURL(path: '/'): string;
  onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
}

export interface Receiver<Message> {
  runtime: MessageRuntime;
  schema: { safeParse(message: unknown): { success: true; data: Message } | { success: false } };
  /**
   * Who may say this: our pages; or whoever reads a document in a tab, which is our script in a web page, or our viewer.
   * Another extension never may.
   */
  from: 'own-pages' | 'readers';
  /** Answers, now or later; `undefined` leaves the message to others. */
  answer: (message: Message, sender: Sender) => Promise<unknown> | undefined;
  signal?: AbortSignal;
}

/**
 * Receives messages of one kind. What does not parse, or comes from somebody else, is left to the other listeners: all
 * share one channel. Answers by `sendResponse`, since older Chrome does not take a promise.
 */
export function receive<Message>({ runtime, schema, from, answer, signal }: Receiver<Message>): void {
  const listener: Listener = (message, sender, respond) => {
    if (sender.id !== runtime.id) return undefined;
    if (!(from === 'readers' ? isReader(sender, runtime) : isOwnPage(sender, runtime))) return undefined;
    const parsed = schema.safeParse(message);
    if (!parsed.success) return undefined;
    const answered = answer(parsed.data, sender);
    if (!answered) return undefined;
    answered.then(respond, (error: unknown) => {
      // The one who asked waits for an answer; why there is none stands in our own console.
      console.error(error);
      respond(undefined);
    });
    return true;
  };
  runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => runtime.onMessage.removeListener(listener));
}

/** Whether an extension page of ours (panel, options, background) speaks, and not one of our scripts in a web page. */
export function isOwnPage(sender: Sender, runtime: Pick<MessageRuntime, 'getURL'>): boolean {
  // A background may speak without an address; a script in a web page never does, and always has a tab.
  return sender.url === undefined ? sender.tab === undefined : sender.url.startsWith(runtime.getURL('/'));
}

/** Whether one speaks that reads a document in a tab: our script in a web page, or the viewer of PDFs. */
export function isReader(sender: Sender, runtime: MessageRuntime): boolean {
  return !isOwnPage(sender, runtime) || isViewer(sender, runtime);
}

/** Whether our viewer of PDFs speaks, standing in a tab. It alone is believed when it names a document's address. */
export function isViewer(sender: Sender, runtime: MessageRuntime): boolean {
  if (sender.url === undefined || sender.tab === undefined) return false;
  return sender.url.split(/[?#]/, 1)[0] === `${runtime.getURL('/')}viewer.html`;
}
