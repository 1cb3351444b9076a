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
  /** Who may say this. Another extension never may. */
  from: 'own-pages' | 'content-scripts';
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
    if (sender.id !== runtime.id || isOwnPage(sender, runtime) !== (from === 'own-pages')) return undefined;
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
export function isOwnPage(sender: Sender, runtime: MessageRuntime): boolean {
  // A background may speak without an address; a script in a web page never does, and always has a tab.
  return sender.url === undefined ? sender.tab === undefined : sender.url.startsWith(runtime.getURL('/'));
}
