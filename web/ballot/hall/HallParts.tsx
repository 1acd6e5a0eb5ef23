import type { JSX } from 'solid-js';
import type { HallView, RoundView } from '../../../shared/ballot/round.ts';
import { Figures } from '../../design/Figures.tsx';
import { Icon } from '../../design/Icon.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { hallWords } from '../../words/ballot/hall/index.ts';
import { roundWords as words } from '../../words/ballot/round/index.ts';
import styles from './Hall.module.css';

/** 应到, 实到, 法定人数, and whether it is reached: with the figures of the round once they are frozen. */
export function AttendanceStrip(props: { readonly view: HallView }): JSX.Element {
  const present = (): number => props.view.round?.present ?? props.view.attendance.present;
  const missing = (): number => props.view.quorum.needed - present();
  return (
    <Figures
      variant="strip"
      figures={[
        {
          label: words().expected,
          value: formatNumber(props.view.attendance.expected),
          unit: words().people,
        },
        { label: words().present, value: formatNumber(present()), unit: words().people },
        {
          label: words().quorum,
          value: formatNumber(props.view.quorum.needed),
          unit: words().people,
        },
      ]}
      verdict={
        missing() <= 0 ? (
          <>
            <Icon name="check" />
            {words().quorumMet}
          </>
        ) : (
          <span class={styles['missing']}>{words().quorumShort(formatNumber(missing()))}</span>
        )
      }
    />
  );
}

/** The digits of the sealed box, to be noted down. */
export function ReadOutFoot(props: { readonly code: string }): JSX.Element {
  return (
    <div class={styles['readOut']}>
      <span>{words().readOut}</span>
      <b>{props.code}</b>
      <small>{hallWords().noteCode}</small>
    </div>
  );
}

/** Why a round was voided. */
export function VoidScene(props: { readonly round: RoundView }): JSX.Element {
  return (
    <p class={styles['void']}>
      {props.round.voided === null ? '' : words().voidReasons[props.round.voided.reason]}
    </p>
  );
}
