/**
 * Where two threads meet that answer one question: memory that both see, made for that question. Each gives numbers and waits for
 * those of the other. One may always leave; the other is told, and nobody waits for a thread that has not begun.
 */
import type { Together } from "../../search/index.ts";

/** What was begun cannot be ended together: the other has left, or is `isSilent`. */
export class Parted extends Error {
  readonly isSilent: boolean;
  constructor(message: string, isSilent: boolean) {
    super(message);
    this.isSilent = isSilent;
  }
}

/** What both sides can do. */
interface Side extends Omit<Together, "counted"> {
  /** Says that the other need not wait any more. */
  readonly leave: () => void;
}

/** The side of the thread that was asked; its first sums are null where the other has not begun yet. */
export interface Asking extends Side {
  /** Waits until the other has answered all. Throws `Parted`. */
  readonly isEnded: () => void;
}

/** The side of the thread that helps. */
export interface Helping extends Side {
  /** Begins; false where the other does all already. */
  readonly begins: () => boolean;
  /** Says that all was answered. */
  readonly end: () => void;
}

/** Numbers before those given: whether both are there; how many numbers each has given, and whether it has answered. */
const STATE = 0;
const GIVEN = [1, 2] as const;
const ENDED = [3, 4] as const;
const HEADER = 6;

const OPEN = 0;
const BEGUN = 1;
const CALLED_OFF = 2;

/** Stands for how many numbers were given, or whether all was answered, where a side has left. */
const LEFT = -1;

/** Milliseconds that the one who asks waits for the other to begin. */
const TO_BEGIN = 1;

/** Milliseconds that each waits for the other when it has begun: much longer than any question takes. */
const TO_DO = 10_000;

/** Returns memory in which each side can give so many numbers. */
export const meetingFor = (numbers: number): SharedArrayBuffer =>
  new SharedArrayBuffer(HEADER * 4 + numbers * 2 * 8);

/** Returns the side of the thread that was asked. */
export const asking = (memory: SharedArrayBuffer, patience = TO_DO): Asking => {
  const { header, give, add, others, leave, wait } = sideOf(memory, 0, patience);
  return {
    begin: (own) => {
      const sums = give(own);
      return () => {
        Atomics.wait(header, STATE, OPEN, TO_BEGIN);
        return Atomics.compareExchange(header, STATE, OPEN, CALLED_OFF) === BEGUN ? sums() : null;
      };
    },
    add,
    others,
    leave,
    isEnded: () => wait(ENDED[1], 1),
  };
};

/** Returns the side of the thread that helps. */
export const helping = (memory: SharedArrayBuffer): Helping => {
  const { header, give, add, others, leave, tell } = sideOf(memory, 1, TO_DO);
  return {
    begins: () => {
      const isFirst = Atomics.compareExchange(header, STATE, OPEN, BEGUN) === OPEN;
      Atomics.notify(header, STATE);
      return isFirst;
    },
    begin: give,
    add,
    others,
    leave,
    end: () => tell(ENDED[1], 1),
  };
};

const sideOf = (memory: SharedArrayBuffer, me: 0 | 1, patience: number) => {
  const header = new Int32Array(memory, 0, HEADER);
  const numbers = new Float64Array(memory, HEADER * 4);
  const room = numbers.length / 2;
  const other = me === 0 ? 1 : 0;
  let given = 0;

  const tell = (place: number, value: number): void => {
    Atomics.store(header, place, value);
    Atomics.notify(header, place);
  };
  const wait = (place: number, wanted: number): void => {
    for (;;) {
      const seen = Atomics.load(header, place);
      if (seen >= wanted) return;
      if (seen === LEFT) throw new Parted("The other thread has left.", false);
      if (Atomics.wait(header, place, seen, patience) === "timed-out")
        throw new Parted("The other thread does not answer.", true);
    }
  };
  const others: Side["others"] = (own) => {
    const from = given;
    numbers.set(own, me * room + from);
    given += own.length;
    const wanted = given;
    tell(GIVEN[me], wanted);
    return () => {
      wait(GIVEN[other], wanted);
      return [...numbers.subarray(other * room + from, other * room + wanted)];
    };
  };
  const give = (own: readonly number[]): (() => readonly number[]) => {
    const theirs = others(own);
    return () => {
      const found = theirs();
      return own.map((number, at) => number + found[at]!);
    };
  };
  const add: Side["add"] = (own) => give(own)();
  const leave = (): void => {
    Atomics.compareExchange(header, STATE, OPEN, CALLED_OFF);
    Atomics.notify(header, STATE);
    tell(GIVEN[me], LEFT);
    tell(ENDED[me], LEFT);
  };
  return { header, give, add, others, leave, tell, wait };
};
