import { useLocation, type RouteSectionProps } from '@solidjs/router';
import {
  createEffect,
  createMemo,
  createSignal,
  For,
  on,
  onCleanup,
  Show,
  Suspense,
  type JSX,
} from 'solid-js';
import { UNIT_KINDS, type Body, type Me, type UnitKind } from '../../../shared/congress/model.ts';
import { staffApi } from '../../congress/api.ts';
import { createSeat, SeatProvider, type StaffSeat } from '../../congress/seat.tsx';
import { AccountLine } from '../../congress/sign-in/AccountLine.tsx';
import { createAccount, type Account } from '../../congress/sign-in/account.ts';
import { SignedIn } from '../../congress/sign-in/SignedIn.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Page } from '../../design/Page.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { ask } from '../../platform/api.ts';
import { staffWords } from '../../words/staff/index.ts';
import { isOfSession, navigationOf, titleOf } from './navigation.ts';
import { leaveOtherEntrances } from '../other-entrances.ts';

/** The frame around every page of the staff: who works here, for which body, and the way from page to page. */
export function StaffFrame(props: RouteSectionProps): JSX.Element {
  const address = useLocation();
  const account = createAccount('staff');
  onCleanup(leaveOtherEntrances('staff'));
  return (
    <Show
      when={address.pathname !== '/staff/setup'}
      fallback={<Suspense>{props.children}</Suspense>}
    >
      <SignedIn seat="staff" account={account}>
        {(me) => (
          <House me={me} account={account}>
            {props.children}
          </House>
        )}
      </SignedIn>
    </Show>
  );
}

interface HouseProps {
  readonly me: () => Me;
  readonly account: Account;
  readonly children: JSX.Element;
}

function House(props: HouseProps): JSX.Element {
  const [read, setRead] = createSignal<Me>();
  const whole = (): Me => read() ?? props.me();
  // Who only acts for departments and stations has entrances of their own.
  const me = createMemo((): Me => {
    const held = whole();
    return { ...held, bodies: held.bodies.filter(({ roles }) => roles.length > 0) };
  });
  const unitKinds = (): readonly UnitKind[] =>
    UNIT_KINDS.filter((kind) =>
      whole().bodies.some(({ units }) => units.some((unit) => unit.kind === kind)),
    );
  // Asked beside the account, so that no page is taken down while its facts are read again.
  const refresh = async (): Promise<void> => {
    const answer = await ask(staffApi.me.$get());
    if (answer.ok) setRead(answer.value);
  };
  return (
    <Show
      when={me().bodies[0]?.body}
      fallback={
        <Page
          title={staffWords().title}
          body={staffWords().product}
          variant="desk"
          help="/help#staff"
          account={<AccountLine account={props.account} name={me().name} />}
        >
          <Show
            when={unitKinds().length > 0}
            fallback={
              <Notice tone="caution" title={staffWords().noBody}>
                {staffWords().noBodyHelp}
              </Notice>
            }
          >
            <Notice title={staffWords().elsewhere}>
              <For each={unitKinds()}>
                {(kind) => (
                  <p>
                    <a href={`/${kind}`}>{staffWords().unitEntrances[kind]}</a>
                  </p>
                )}
              </For>
            </Notice>
          </Show>
        </Page>
      }
    >
      {(first) => (
        <Seated me={me} first={first()} refresh={refresh} account={props.account}>
          {props.children}
        </Seated>
      )}
    </Show>
  );
}

function Seated(props: {
  readonly me: () => Me;
  readonly first: Body;
  readonly refresh: () => Promise<void>;
  readonly account: Account;
  readonly children: JSX.Element;
}): JSX.Element {
  const address = useLocation();
  const seat: StaffSeat = createSeat(props.me, props.first, props.refresh);
  // A page that was just come to begins at its top, for eyes and for screen readers.
  createEffect(
    on(
      () => address.pathname,
      () => document.getElementById('content')?.focus({ preventScroll: true }),
      { defer: true },
    ),
  );
  return (
    <SeatProvider value={seat}>
      <Page
        title={titleOf(address.pathname)}
        body={seat.body().name}
        tagline={staffWords().product}
        home="/staff"
        variant="desk"
        help="/help#staff"
        rehearsal={seat.session()?.rehearsal === true && isOfSession(address.pathname)}
        navigation={navigationOf(seat, address.pathname)}
        account={
          <AccountLine account={props.account} name={props.me().name} href="/staff/account" />
        }
      >
        <Show when={props.me().bodies.length > 1}>
          <SelectField
            label={staffWords().chooseBody}
            value={seat.body().id}
            options={props.me().bodies.map(({ body }) => ({ value: body.id, label: body.name }))}
            onChoose={(id) => seat.chooseBody(id)}
          />
        </Show>
        <Suspense>{props.children}</Suspense>
      </Page>
    </SeatProvider>
  );
}
