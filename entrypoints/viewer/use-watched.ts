import { useEffect, useState } from 'preact/hooks';

/** Something that tells of its changes; `watch` gives what ends the telling. */
interface Watched {
  watch(listener: () => void): () => void;
}

/** A value of something that changes by itself, always the present one. */
export function useWatched<Source extends Watched, Value>(source: Source, read: (source: Source) => Value): Value {
  const [, redraw] = useState(0);
  useEffect(() => {
    redraw((count) => count + 1);
    return source.watch(() => redraw((count) => count + 1));
  }, [source]);
  return read(source);
}
