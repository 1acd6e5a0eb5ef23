import type { JSX } from 'solid-js';
import type { Pace } from '../../../shared/delivery/model.ts';
import { Icon, type IconName } from '../../design/Icon.tsx';
import { deliveryWords } from '../../words/delivery/index.ts';
import styles from './Visit.module.css';

const ICONS: Readonly<Record<Pace, IconName>> = {
  overdue: 'problem',
  behind: 'behind',
  'on-schedule': 'onTime',
  ahead: 'ahead',
  'no-plan': 'dash',
  done: 'done',
  ended: 'cross',
};

/** How a project stands against its dates: shape, colour and word. */
export function PaceWord(props: { readonly pace: Pace }): JSX.Element {
  return (
    <span class={`${styles['pace']} ${styles[props.pace] ?? ''}`}>
      <Icon name={ICONS[props.pace]} />
      {deliveryWords().paces[props.pace]}
    </span>
  );
}
