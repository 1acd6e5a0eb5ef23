import type { JSX } from 'solid-js';
import type { PictureName } from './content.ts';
import styles from './Help.module.css';

/** What is drawn in ink, and what in red. */
const DRAWN: Readonly<Record<PictureName, { readonly line: string; readonly accent: string }>> = {
  form: { line: 'M34 8h48v64H34zM42 20h32M42 30h32M42 40h20', accent: 'M42 50h32v12H42z' },
  calendar: { line: 'M28 16h60v52H28zM28 30h60M42 10v12M74 10v12', accent: 'm46 48 8 8 15-17' },
  send: {
    line: 'M14 20h32v40H14zM22 30h16M22 38h16M78 66V30l12-10 12 10v36zM86 66V50h8v16',
    accent: 'M52 40h18M63 33l7 7-7 7',
  },
  photo: {
    line: 'M40 6h36v68H40zM53 68h10',
    accent: 'M46 26h24v20H46zM53 26l2-5h6l2 5M54 36a4 4 0 1 0 8 0a4 4 0 1 0-8 0',
  },
  offline: {
    line: 'M16 8h34v64H16zM28 66h10M62 34a20 20 0 0 1 34 0M69 42a12 12 0 0 1 20 0M79 51v1',
    accent: 'M62 20l34 40',
  },
  checklist: {
    line: 'M30 10h56v60H30zM50 24h26M50 40h26M50 56h26M38 56h6',
    accent: 'm37 23 3 3 5-6M37 39l3 3 5-6',
  },
  judge: { line: 'M58 12v54M42 68h32M28 22h60M28 22 18 46h20z', accent: 'M88 22 78 46h20z' },
  board: {
    line: 'M16 12h84v56H16zM16 30h84M44 12v56M72 12v56M16 50h84',
    accent: 'M49 35h18v10H49z',
  },
  people: {
    line: 'M20 30a8 8 0 1 0 16 0a8 8 0 1 0-16 0M14 62a14 14 0 0 1 28 0zM80 30a8 8 0 1 0 16 0a8 8 0 1 0-16 0M74 62a14 14 0 0 1 28 0z',
    accent: 'M49 24a9 9 0 1 0 18 0a9 9 0 1 0-18 0M42 60a16 16 0 0 1 32 0z',
  },
  difference: {
    line: 'M14 12h36v56H14zM66 12h36v56H66zM22 24h20M74 24h20M22 56h20M74 56h20',
    accent: 'M22 40h20M74 40h20M54 40h8',
  },
  time: { line: 'M16 66h84M16 18h38v9H16zM32 36h48v9H32zM60 53h36v8H60z', accent: 'M68 8v62' },
  notice: {
    line: 'M24 20h62v44H24zM24 20l31 26 31-26',
    accent: 'M78 18a9 9 0 1 0 18 0a9 9 0 1 0-18 0',
  },
};

/** A small drawing of a step; the words beside it say the same. */
export function WorkPicture(props: { readonly name: PictureName }): JSX.Element {
  return (
    <svg class={styles['picture']} viewBox="0 0 116 80" aria-hidden="true">
      <path d={DRAWN[props.name].line} />
      <path d={DRAWN[props.name].accent} class={styles['accent']} />
    </svg>
  );
}
