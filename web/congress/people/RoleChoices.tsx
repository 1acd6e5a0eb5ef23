import { For, type JSX } from 'solid-js';
import type { Role } from '../../../shared/roles.ts';
import { CheckField } from '../../design/CheckField.tsx';
import { congressWords } from '../../words/congress/index.ts';
import styles from './PeoplePage.module.css';

/** Roles that a person can be given here; departments and stations have their own entrances. */
const GIVEN: readonly Role[] = [
  'administrator',
  'secretariat',
  'government-office',
  'chair',
  'scrutineer',
  'desk',
];

/** What somebody may do, in the words of the procedure. */
export function RoleChoices(props: {
  readonly roles: readonly Role[];
  readonly onChange: (roles: readonly Role[]) => void;
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
