/** A file that a person chose or dropped, and where it lay: its folders and its name. */
export interface FoundFile {
  file: File;
  path: string;
}

/** Files as an input gives them; those of a chosen folder know their path in it. */
export function chosenFiles(list: FileList | null): FoundFile[] {
  return Array.from(list ?? [], (file) => ({ file, path: file.webkitRelativePath || file.name }));
}

/**
 * Everything that was dropped, folders with all that is in them. Call it within the event's own task: the browser
 * empties the drop after it.
 */
export function droppedFiles(data: DataTransfer): Promise<FoundFile[]> {
  const entries = Array.from(data.items).flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  // WebKit cannot read the entry of a file that lies in no folder of the disk.
  if (!entries.some(isFolder)) return Promise.resolve(chosenFiles(data.files));
  return inOrder(entries);
}

async function inOrder(entries: readonly FileSystemEntry[]): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const entry of entries) found.push(...(await filesOf(entry)));
  return found;
}

async function filesOf(entry: FileSystemEntry): Promise<FoundFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve) => {
      // One that cannot be read is handed on empty, so that it is told of like any other that cannot.
      entry.file(resolve, () => resolve(new File([], entry.name)));
    });
    return [{ file, path: entry.fullPath.replace(/^\//, '') }];
  }
  return isFolder(entry) ? inOrder(await childrenOf(entry)) : [];
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** A reader gives about a hundred at a time, and none at the end. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => {
      // A folder that cannot be read to its end gives what it has.
      reader.readEntries(resolve, () => resolve([]));
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
}
