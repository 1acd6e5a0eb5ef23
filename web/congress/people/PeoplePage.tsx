import { createSignal, For, Show, type Component, type JSX } from 'solid-js';
import type { StaffMember } from '../../../shared/congress/model.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { ask } from '../../platform/api.ts';
import { congressWords } from '../../words/congress/index.ts';
import { staffApi } from '../api.ts';
import { createAsked } from '../asked.ts';
import { Failed } from '../form/Failed.tsx';
import { Named } from '../form/Named.tsx';
import { useSeat } from '../seat.tsx';
import { AddPerson } from './AddPerson.tsx';
import { PasswordDialog, RevokeDialog, RolesDialog } from './PersonDialogs.tsx';
import styles from './PeoplePage.module.css';

type Doing = { readonly what: 'roles' | 'password' | 'revoke'; readonly member: StaffMember };

/** The staff of the body: who they are and what they may do. */
export default function PeoplePage(props: {
  /** What a later room adds on who is told by mail. */
  readonly mails: Component<Record<string, unknown>>;
}): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof congressWords>['people'] => congressWords().people;
  const [adding, setAdding] = createSignal(false);
  const [doing, setDoing] = createSignal<Doing>();
  const [said, setSaid] = createSignal<string>();
  const staff = createAsked(
    () => seat.body().id,
    (body) => ask(staffApi.bodies[':body'].staff.$get({ param: { body } })),
  );
  const about = (what: Doing['what']): StaffMember | undefined => {
    const now = doing();
    return now?.what === what ? now.member : undefined;
  };
  const done = async (text: string): Promise<void> => {
    setDoing(undefined);
    setAdding(false);
    setSaid(text);
    await staff.again();
    await seat.refresh();
  };
  const raise = (what: Doing['what'], member: StaffMember): void => {
    setSaid(undefined);
    setDoing({ what, member });
  };
  return (
    <>
      <PageHead
        variant="compact"
        title={words().title}
        lede={words().lede}
        aside={
          <Show when={!adding()}>
            <Button
              icon="plus"
              onPress={() => {
                setSaid(undefined);
                setAdding(true);
              }}
            >
              {words().add}
            </Button>
          </Show>
        }
      />
      <Show when={said()}>
        {(text) => (
          <Notice tone="done" live>
            {text()}
          </Notice>
        )}
      </Show>
      <Show when={adding()}>
        <AddPerson onDone={(text) => void done(text)} onClose={() => setAdding(false)} />
      </Show>
      <Panel title={words().list}>
        <Failed
          failure={staff.failure()}
          title={words().notRead}
          onAgain={() => void staff.again()}
        />
        <ul class={styles['people']} role="list">
          <For each={staff.value() ?? []}>
            {(member) => (
              <li>
                <span class={styles['who']}>
                  <b>{member.name}</b>
                  <small>{member.username}</small>
                </span>
                <span class={styles['roles']}>
                  {[
                    ...member.roles.map((role) => congressWords().roles[role]),
                    ...member.units.map(({ name }) => name),
                  ].join(words().comma)}
                </span>
                <span class={styles['doing']}>
                  <Button kind="quiet" onPress={() => raise('roles', member)}>
                    <Named act={words().doing.roles} of={member.name} />
                  </Button>
                  <Button kind="quiet" onPress={() => raise('password', member)}>
                    <Named act={words().doing.password} of={member.name} />
                  </Button>
                  <Button kind="quiet" onPress={() => raise('revoke', member)}>
                    <Named act={words().doing.revoke} of={member.name} />
                  </Button>
                </span>
              </li>
            )}
          </For>
        </ul>
      </Panel>
      <props.mails />
      <Show when={about('roles')}>
        {(member) => (
          <RolesDialog
            member={member()}
            onDone={(text) => void done(text)}
            onClose={() => setDoing(undefined)}
          />
        )}
      </Show>
      <Show when={about('password')}>
        {(member) => (
          <PasswordDialog
            member={member()}
            onDone={(text) => void done(text)}
            onClose={() => setDoing(undefined)}
          />
        )}
      </Show>
      <Show when={about('revoke')}>
        {(member) => (
          <RevokeDialog
            member={member()}
            onDone={(text) => void done(text)}
            onClose={() => setDoing(undefined)}
          />
        )}
      </Show>
    </>
  );
}
