// Files come to the seal page by two buttons and by dropping, folders with all that is in them.
/** Calls `add` with [{file, path}] whenever files or a folder were chosen or dropped. */
export function listen(add) {
  for (const id of ['files', 'folder']) {
    document.getElementById(id).addEventListener('change', (event) => {
      add([...event.target.files].map((file) => ({ file, path: file.webkitRelativePath || file.name })));
      event.target.value = '';
    });
  }
  listenForDrops(document.getElementById('drop'), add);
}

function listenForDrops(drop, add) {
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => event.preventDefault());
  drop.addEventListener('dragover', () => drop.classList.add('drop--over'));
  drop.addEventListener('dragleave', () => drop.classList.remove('drop--over'));
  drop.addEventListener('drop', async (event) => {
    drop.classList.remove('drop--over');
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry()).filter(Boolean);
    const found = [];
    for (const entry of entries) {
      await walk(entry, '', found);
    }
    add(found);
  });
}

async function walk(entry, folder, found) {
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
    found.push({ file, path: folder + file.name });
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) {
      return;
    }
    for (const child of some) {
      await walk(child, folder + entry.name + '/', found);
    }
  }
}
