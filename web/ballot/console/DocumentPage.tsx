import { For, Match, Show, Switch, type JSX } from 'solid-js';
import type { DocumentKind, SessionDocument } from '../../../shared/ballot/documents/model.ts';
import type { Me } from '../../../shared/congress/model.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { createAsked } from '../../congress/asked.ts';
import { AccountLine } from '../../congress/sign-in/AccountLine.tsx';
import type { Account } from '../../congress/sign-in/account.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Page } from '../../design/Page.tsx';
import { Progress } from '../../design/Progress.tsx';
import { ask, createApi } from '../../platform/api.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { consoleWords } from '../../words/ballot/console/index.ts';
import { documentWords as words } from '../../words/ballot/documents/index.ts';
import styles from '../papers/Documents.module.css';
import { Sheet } from '../papers/Sheet.tsx';
import { consoleAddress, type DocumentName } from './document-address.ts';

interface DocumentPageProps {
  readonly account: Account;
  readonly me: Me;
  readonly name: DocumentName;
}

/** What is on the sheets of a page of the rostrum. */
const SHEETS: Readonly<Record<DocumentName, readonly DocumentKind[]>> = {
  report: ['tally'],
  announcement: ['announcement', 'decision'],
};

/** A document of the rostrum on a page of its own, from the template of the body, to be checked and printed. */
export function DocumentPage(props: DocumentPageProps): JSX.Element {
  const asked = new URLSearchParams(location.search);
  const param = { body: asked.get('body') ?? '', session: asked.get('session') ?? '' };
  const round = asked.get('round');
  const { documents } = createApi('staff').bodies[':body'].sessions[':session'];
  const read = createAsked(
    () => SHEETS[props.name],
    async (kinds): Promise<Result<readonly SessionDocument[]>> => {
      const sheets: SessionDocument[] = [];
      for (const document of kinds) {
        const sheet = await ask<SessionDocument>(
          documents[':document'].$get({
            param: { ...param, document },
            query: round === null ? {} : { round },
          }),
        );
        // Where nothing is chosen there is an announcement and no decision.
        if (!sheet.ok && sheets.length > 0 && sheet.failure.facts['reason'] === 'nobody-chosen')
          return ok(sheets);
        if (!sheet.ok) return sheet;
        sheets.push(sheet.value);
      }
      return ok(sheets);
    },
  );
  const body = (): string =>
    props.me.bodies.find((one) => one.body.id === param.body)?.body.name ?? '';
  return (
    <Page
      title={words().titles[props.name]}
      body={consoleWords().title}
      tagline={body()}
      home={consoleAddress(param.body, param.session)}
      rehearsal={read.value()?.[0]?.stamp === 'rehearsal'}
      account={<AccountLine account={props.account} name={props.me.name} />}
    >
      <div class={styles['tools']}>
        <Button href={consoleAddress(param.body, param.session)} icon="back">
          {words().back}
        </Button>
        <Show when={read.value()}>
          <Button kind="primary" icon="print" onPress={() => print()}>
            {words().print}
          </Button>
          <p>{words().check}</p>
        </Show>
      </div>
      <Switch fallback={<Progress label={consoleWords().loading} />}>
        <Match when={read.failure()?.code === 'document-not-ready'}>
          <Notice tone="info" title={words().notYet}>
            {words().notYetWhat[props.name]}
          </Notice>
        </Match>
        <Match when={read.failure()}>
          {(problem) => (
            <Notice
              tone="problem"
              live
              action={<Button onPress={() => void read.again()}>{consoleWords().again}</Button>}
            >
              {problemWords(problem())}
            </Notice>
          )}
        </Match>
        <Match when={read.value()}>
          {(sheets) => (
            <>
              <h1 class={styles['name']}>{words().titles[props.name]}</h1>
              <For each={sheets()}>{(sheet) => <Sheet document={sheet} />}</For>
            </>
          )}
        </Match>
      </Switch>
    </Page>
  );
}
