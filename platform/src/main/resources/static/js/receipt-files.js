/* Receipts become files in the browser: the file's name is put in here and never sent. */
export const receiptFiles = (() => {
  /** RFC 8785 form: members sorted by UTF-16 code units, which is how JavaScript compares strings. */
  function canonical(value) {
    if (Array.isArray(value)) {
      return '[' + value.map(canonical).join(',') + ']';
    }
    if (value && typeof value === 'object') {
      return '{' + Object.keys(value).sort()
        .map((key) => JSON.stringify(key) + ':' + canonical(value[key])).join(',') + '}';
    }
    return JSON.stringify(value);
  }

  /** The receipt with the file's own name in its subject. */
  function named(receipt, name) {
    return { ...receipt, subject: { ...receipt.subject, name: name.normalize('NFC').slice(0, 1024) } };
  }

  function download(blob, name) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  const table = Uint32Array.from({ length: 256 }, (_, n) => {
    let crc = n;
    for (let bit = 0; bit < 8; bit++) {
      crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
    }
    return crc;
  });

  function crc32(bytes) {
    let crc = 0xffffffff;
    for (const byte of bytes) {
      crc = table[(crc ^ byte) & 0xff] ^ (crc >>> 8);
    }
    return (crc ^ 0xffffffff) >>> 0;
  }

  /** A zip of stored (uncompressed) members, names in UTF-8; below 65,535 members and 4 GiB. */
  function zip(members) {
    const encoder = new TextEncoder();
    const parts = [];
    const directory = [];
    let offset = 0;
    for (const { name, text } of members) {
      const path = encoder.encode(name);
      const bytes = encoder.encode(text);
      const header = new DataView(new ArrayBuffer(30));
      header.setUint32(0, 0x04034b50, true);
      header.setUint16(4, 20, true);
      header.setUint16(6, 0x0800, true);
      header.setUint32(14, crc32(bytes), true);
      header.setUint32(18, bytes.length, true);
      header.setUint32(22, bytes.length, true);
      header.setUint16(26, path.length, true);
      header.setUint16(12, 0x21, true);
      const entry = new DataView(new ArrayBuffer(46));
      entry.setUint32(0, 0x02014b50, true);
      entry.setUint16(4, 20, true);
      for (let i = 4; i < 28; i += 1) {
        entry.setUint8(i + 2, header.getUint8(i));
      }
      entry.setUint32(42, offset, true);
      parts.push(header.buffer, path, bytes);
      directory.push(entry.buffer, path);
      offset += 30 + path.length + bytes.length;
    }
    const size = directory.reduce((sum, part) => sum + part.byteLength, 0);
    const end = new DataView(new ArrayBuffer(22));
    end.setUint32(0, 0x06054b50, true);
    end.setUint16(8, members.length, true);
    end.setUint16(10, members.length, true);
    end.setUint32(12, size, true);
    end.setUint32(16, offset, true);
    return new Blob([...parts, ...directory, end.buffer], { type: 'application/zip' });
  }

  return {
    text: (receipt, name) => canonical(named(receipt, name)),
    one: (receipt, name) =>
      download(new Blob([canonical(named(receipt, name))], { type: 'application/json' }),
        name.split('/').pop() + '.receipt.json'),
    /** Bundles with their receipts, and what else was sealed, as one archive. */
    bundles: (bundles, pairs, archiveName) => {
      const members = bundles.flatMap(({ text, receipt, name }, n) => {
        const stem = n === 0 ? name : name + '.' + (n + 1);
        return [
          { name: stem + '.bundle.json', text },
          { name: stem + '.bundle.receipt.json', text: canonical(named(receipt, stem + '.bundle.json')) },
        ];
      });
      pairs.forEach(({ receipt, name }) => members.push(
        { name: name + '.receipt.json', text: canonical(named(receipt, name.split('/').pop())) }));
      download(zip(members), archiveName);
    },
    save: (text, name, type) => download(new Blob([text], { type }), name),
    many: (pairs, archiveName) => {
      const taken = new Set();
      download(zip(pairs.map(({ receipt, name }) => {
        let path = name + '.receipt.json';
        for (let n = 2; taken.has(path); n++) {
          path = name + '.' + n + '.receipt.json';
        }
        taken.add(path);
        return { name: path, text: canonical(named(receipt, name.split('/').pop())) };
      })), archiveName);
    },
  };
})();
