import { useParams } from '@solidjs/router';
import { Show, type JSX } from 'solid-js';
import type { SessionDocument } from '../../../shared/ballot/documents/model.ts';
import type { CongressSession } from '../../../shared/congress/model.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked, createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { WithSession } from '../../congress/SessionLine.tsx';
import { download } from '../../congress/sheet/download.ts';
import { Button } from '../../design/Button.tsx';
import { ask, askFile } from '../../platform/api.ts';
import { ok } from '../../../shared/result.ts';
import { templateWords as words } from '../../words/ballot/templates/index.ts';
import styles from './Documents.module.css';
import { Sheet } from './Sheet.tsx';

/** A document of the session as it stands now, to be read, printed or taken as a Word file. */
export default function ShownDocument(): JSX.Element {
  return <WithSession>{(session) => <Shown session={session} />}</WithSession>;
}

function Shown(props: { readonly session: CongressSession }): JSX.Element {
  const params = useParams<{ document: string }>();
  const param = () => ({
    body: props.session.body,
    session: props.session.id,
    document: params.document,
  });
  const place = staffApi.bodies[':body'].sessions[':session'].documents[':document'];
  const read = createAsked(param, (asked) =>
    ask<SessionDocument>(place.$get({ param: asked, query: {} })),
  );
  const word = createDeed(async (document: SessionDocument) => {
    const file = await askFile(place.word.$get({ param: param(), query: {} }));
    if (!file.ok) return file;
    download(file.value, `${document.name}.docx`);
    return ok(undefined);
  });
  return (
    <>
      <div class={styles['tools']}>
        <Button icon="back" href="/staff/documents">
          {words().page.back}
        </Button>
        <Show when={read.value()}>
          {(document) => (
            <>
              <Button kind="primary" icon="print" onPress={() => print()}>
                {words().page.print}
              </Button>
              <Button busy={word.busy()} onPress={() => void word.run(document())}>
                {words().page.word}
              </Button>
            </>
          )}
        </Show>
      </div>
      <Failed failure={read.failure() ?? word.failure()} onAgain={() => void read.again()} />
      <Show when={read.value()}>
        {(document) => (
          <>
            <h1 class={styles['name']}>{document().name}</h1>
            <Sheet document={document()} />
          </>
        )}
      </Show>
    </>
  );
}
