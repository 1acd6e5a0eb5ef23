import { useLocation } from '@solidjs/router';
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
import type { Body, Me, ServedUnit, UnitKind } from '../../../shared/congress/model.ts';
import { AccountLine } from '../../congress/sign-in/AccountLine.tsx';
import { createAccount, type Account } from '../../congress/sign-in/account.ts';
import { SignedIn } from '../../congress/sign-in/SignedIn.tsx';
import { UnitSeatProvider } from '../../congress/unit-seat.tsx';
import { Buttons } from '../../congress/form/Form.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Page, type NavigationEntry } from '../../design/Page.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { recall, remember } from '../../platform/storage.ts';
import { unitsWords as words } from '../../words/units/index.ts';
import { leaveOtherEntrances } from '../other-entrances.ts';
import { createWaiting } from './waiting.ts';

interface UnitFrameProps {
  readonly kind: UnitKind;
  /** The pages of this entrance: path, and the key of its words. */
  readonly pages: readonly { readonly href: string; readonly name: UnitPage }[];
  readonly children: JSX.Element;
}

export type UnitPage = keyof ReturnType<typeof words>['pages'];

/** Where in the help the people of a unit begin. */
const HELP: Readonly<Record<UnitKind, string>> = {
  department: '/help#departments',
  station: '/help#stations',
};

interface Place {
  readonly body: Body;
  readonly unit: ServedUnit;
}

/** The frame around every page of a department or station: who works here, for which, and the way from page to page. */
export function UnitFrame(props: UnitFrameProps): JSX.Element {
  const account = createAccount(props.kind);
  onCleanup(leaveOtherEntrances(props.kind));
  return (
    <SignedIn seat={props.kind} account={account}>
      {(me) => <House {...props} me={me} account={account} />}
    </SignedIn>
  );
}

function House(
  props: UnitFrameProps & { readonly me: () => Me; readonly account: Account },
): JSX.Element {
  const address = useLocation();
  const key = `unit-${props.kind}`;
  const [chosen, setChosen] = createSignal(recall(key));
  const places = createMemo((): readonly Place[] =>
    props
      .me()
      .bodies.flatMap(({ body, units }) =>
        units.filter(({ kind }) => kind === props.kind).map((unit) => ({ body, unit })),
      ),
  );
  const place = (): Place | undefined =>
    places().find(({ unit }) => unit.id === chosen()) ?? places()[0];
  const waitingAt = createWaiting(() =>
    props.kind === 'department' && places().length > 1 ? places().map(({ body }) => body.id) : [],
  );
  const named = ({ unit, body }: Place): string => {
    const several = places().some((other) => other.body.id !== body.id);
    const name = several ? words().unitOf(unit.name, body.name) : unit.name;
    const count = waitingAt(unit.id);
    return count === 0 ? name : words().waiting(name, formatNumber(count));
  };
  /** Where something waits while nothing does here. */
  const elsewhere = (): readonly Place[] =>
    waitingAt(place()?.unit.id ?? '') > 0
      ? []
      : places().filter(({ unit }) => waitingAt(unit.id) > 0);
  const choose = (id: string): void => {
    remember(key, id);
    setChosen(id);
  };
  const navigation = (): readonly NavigationEntry[] =>
    props.pages.map(({ href, name }) => ({
      href,
      label: words().pages[name],
      current: href === pageAt(props.pages, address.pathname)?.href,
    }));
  const title = (): string => {
    const page = pageAt(props.pages, address.pathname);
    return page === undefined ? words().titles[props.kind] : words().pages[page.name];
  };
  // A page that was just come to begins at its top, for eyes and for screen readers.
  createEffect(
    on(
      () => address.pathname,
      () => document.getElementById('content')?.focus({ preventScroll: true }),
      { defer: true },
    ),
  );
  const account = (): JSX.Element => (
    <AccountLine
      account={props.account}
      name={props.me().name}
      {...(props.kind === 'department' ? { href: '/department/account' } : {})}
    />
  );
  return (
    <Show
      when={place()}
      fallback={
        <Page
          title={words().titles[props.kind]}
          body={words().product}
          variant="desk"
          help={HELP[props.kind]}
          account={account()}
        >
          <Notice tone="caution" title={words().none[props.kind]}>
            <p>{words().noneHelp}</p>
            <p>
              <a href="/staff">{words().toStaff}</a>
            </p>
          </Notice>
        </Page>
      }
    >
      {(shown) => (
        <UnitSeatProvider value={{ body: () => shown().body, unit: () => shown().unit }}>
          <Page
            title={title()}
            body={shown().unit.name}
            tagline={shown().body.name}
            home={`/${props.kind}`}
            variant="desk"
            help={HELP[props.kind]}
            navigation={navigation()}
            account={account()}
          >
            <Show when={places().length > 1}>
              <SelectField
                label={words().choose[props.kind]}
                value={shown().unit.id}
                options={places().map((one) => ({ value: one.unit.id, label: named(one) }))}
                onChoose={choose}
              />
              <Show when={elsewhere().length > 0}>
                <Notice title={words().elsewhere}>
                  <Buttons>
                    <For each={elsewhere()}>
                      {(one) => <Button onPress={() => choose(one.unit.id)}>{named(one)}</Button>}
                    </For>
                  </Buttons>
                </Notice>
              </Show>
            </Show>
            {/* What was typed for one unit is not taken for another. */}
            <Show when={shown().unit.id} keyed>
              <Suspense>{props.children}</Suspense>
            </Show>
          </Page>
        </UnitSeatProvider>
      )}
    </Show>
  );
}

/** The page that this path is or lies below. */
function pageAt<P extends { readonly href: string }>(
  pages: readonly P[],
  path: string,
): P | undefined {
  return pages
    .filter(({ href }) => href === path || path.startsWith(`${href}/`))
    .toSorted((one, other) => other.href.length - one.href.length)[0];
}
