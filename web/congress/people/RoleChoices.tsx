import { For, type JSX } from 'solid-js';
import type { BodyRole } from '../../../shared/roles.ts';
import { CheckField } from '../../design/CheckField.tsx';
import { congressWords } from '../../words/congress/index.ts';
import styles from './PeoplePage.module.css';

/** Roles for the whole body, in the order in which they are offered. */
const GIVEN: readonly BodyRole[] = [
  'administrator',
  'secretariat',
  'government-office',
  'chair',
  'scrutineer',
  'teller',
  'desk',
];

/** What somebody may do, in the words of the procedure. */
export function RoleChoices(props: {
  readonly roles: readonly BodyRole[];
  readonly onChange: (roles: readonly BodyRole[]) => void;
}): JSX.Element {
  return (
    <div class={styles['choices']} role="group" aria-label={congressWords().people.roles}>
      <For each={GIVEN}>
        {(role) => (
          <CheckField
            label={congressWords().roles[role]}
            hint={congressWords().roleHints[role]}
            checked={props.roles.includes(role)}
            onCheck={(checked) =>
              props.onChange(
                checked ? [...props.roles, role] : props.roles.filter((held) => held !== role),
              )
            }
          />
        )}
      </For>
    </div>
  );
}
