import type { RefObject } from 'preact';

interface FilePickerProps {
  field: RefObject<HTMLInputElement | null>;
  onFile: (file: File) => void;
}

/** The browser's own dialogue for choosing a file; opened by a click on the hidden field. */
export function FilePicker({ field, onFile }: FilePickerProps) {
  return (
    <input
      ref={field}
      type="file"
      accept="application/pdf,.pdf"
      hidden
      onChange={({ currentTarget }) => {
        const file = currentTarget.files?.[0];
        // Emptied, so that the same file can be chosen again.
        currentTarget.value = '';
        if (file) onFile(file);
      }}
    />
  );
}
