import { metadataKind } from '../../../table/metadata.ts';
import type { Chunk } from './chunks.ts';

/** A row that tells a unit, a department or a year, and no figure of a column. */
export function isCaption(chunks: readonly Chunk[]): boolean {
  const told = ({ text }: Chunk) =>
    text.split('\n').some((line) => line.trim() !== '单位' && metadataKind(line) !== null);
  return chunks.length <= 4 && chunks.some(told);
}
