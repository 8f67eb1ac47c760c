/**
 * The words of a text, and which of them a subject may ask for. A title is recased by what the whole cable says of its few words,
 * so all others are passed over by their letters, and never cut out.
 */

/** Words of a text as `WORD` finds them: those of place `i` stand from `starts[i]` to `ends[i]`. */
export interface Words {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Places, rising, of those that may be asked for: every one that is, and few others. */
  readonly asked: readonly number[];
}

/**
 * Returns how texts are cut for a subject in capitals. A word is asked for where it stands in the subject, alone or within a name
 * of several words, or is the singular, the plural or the owner of one that does. `isOfUse` may leave out words without a full stop or an
 * apostrophe, which it is given in the capitals of the subject. Linear in the text.
 */
export const wordsFor = (
  subject: string,
  isOfUse: (word: string) => boolean = () => true,
): ((text: string) => Words) => {
  const sought = new Set<number>();
  cut(subject, (start, end) => {
    const isOneRun = endOfRun(subject, start) === end;
    for (let at = start; at < end; at = endOfRun(subject, at) + 1) {
      const run = subject.slice(at, endOfRun(subject, at));
      for (const form of [run, `${run}S`, run.replace(/S$/, "")])
        if (!isOneRun || isOfUse(form)) sought.add(hashOf(form));
    }
  });
  return (text) => {
    const starts: number[] = [];
    const ends: number[] = [];
    const asked: number[] = [];
    cut(text, (start, end, hash) => {
      if (hash === OTHER || sought.has(hash)) asked.push(starts.length);
      starts.push(start);
      ends.push(end);
    });
    return { starts, ends, asked };
  };
};

/** Of a run that has other letters than those of ASCII, which another case of it may have or not have. */
const OTHER = -1;

const hashOf = (run: string): number => {
  let hash = OTHER;
  cut(run, (_, __, own) => {
    hash = own;
  });
  return hash;
};

/** Gives each word with the hash of its first run of letters and figures, whatever their case. */
const cut = (text: string, word: (start: number, end: number, hash: number) => void): void => {
  for (let at = 0; at < text.length;) {
    const end = endOfRun(text, at);
    if (end === at) {
      at++;
      continue;
    }
    let hash = 7;
    for (let one = at; one < end && hash !== OTHER; one++) {
      const code = text.charCodeAt(one);
      // Without the bit that tells small letters from capitals.
      hash = code < 128 ? (Math.imul(hash, 31) + (code & 0xdf)) & 0x3fff_ffff : OTHER;
    }
    let last = end;
    for (let next = end; isWithin(text.charCodeAt(last)); last = next) {
      next = endOfRun(text, last + 1);
      if (next === last + 1) break;
    }
    word(at, last, hash);
    at = last;
  }
};

/** A full stop or an apostrophe, which part no word. */
const isWithin = (code: number): boolean => code === 46 || code === 39 || code === 0x2019;

/** Where the letters and figures that begin at a place end; the place itself where there are none. */
const endOfRun = (text: string, from: number): number => {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      if (PLAIN[code] === 1) continue;
      return at;
    }
    const sign = String.fromCodePoint(text.codePointAt(at)!);
    if (!/^[\p{L}\p{N}]/u.test(sign)) return at;
    at += sign.length - 1;
  }
  return at;
};

/** A 1 for each letter and figure of ASCII. */
const PLAIN = Uint8Array.from({ length: 128 }, (_, code) =>
  /[A-Za-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0,
);
