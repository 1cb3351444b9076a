/** An element of a tagged PDF's structure tree. */
export interface PdfTag {
  role: string;
  children?: readonly PdfTag[];
  /** Marked content that it holds: page counted from 0, and the content's number on that page. */
  contents?: readonly (readonly [page: number, number: number])[];
  /** Inside of its table attributes: "/ColSpan 2". */
  attributes?: string;
}

/** Where objects are written to. */
interface Objects {
  reserve(): number;
  write(number: number, body: string): void;
}

/**
 * Writes a structure tree.
 *
 * @param pages references of the pages, in their order; each says `/StructParents` with its index
 * @param roles of its own names to standard ones
 * @returns entries of the catalog
 */
export function writeTags(
  file: Objects,
  tags: readonly PdfTag[],
  pages: readonly string[],
  roles: Readonly<Record<string, string>> = {},
): string {
  const root = file.reserve();
  const parents = pages.map((): string[] => []);
  const writeTag = ({ role, children = [], contents = [], attributes }: PdfTag, above: number): string => {
    const number = file.reserve();
    const kids = [
      ...children.map((child) => writeTag(child, number)),
      ...contents.map(([page, id]) => {
        (parents[page] as string[])[id] = `${number} 0 R`;
        return `<< /Type /MCR /Pg ${pages[page]} /MCID ${id} >>`;
      }),
    ];
    const told = attributes === undefined ? '' : `/A << /O /Table ${attributes} >>`;
    file.write(number, `<< /Type /StructElem /S /${role} /P ${above} 0 R /K [${kids.join(' ')}] ${told} >>`);
    return `${number} 0 R`;
  };
  const kids = tags.map((tag) => writeTag(tag, root)).join(' ');
  const numbers = parents.map((ids, page) => `${page} [${Array.from(ids, (id) => id ?? 'null').join(' ')}]`).join(' ');
  const names = Object.entries(roles)
    .map(([own, standard]) => `/${own} /${standard}`)
    .join(' ');
  file.write(
    root,
    `<< /Type /StructTreeRoot /K [${kids}] /RoleMap << ${names} >> /ParentTree << /Nums [${numbers}] >> >>`,
  );
  return `/StructTreeRoot ${root} 0 R /MarkInfo << /Marked true >>`;
}
