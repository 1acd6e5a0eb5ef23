import { createSignal, Show, type JSX } from 'solid-js';
import {
  BODY_LEVELS,
  BODY_TYPES,
  type BodyLevel,
  type BodyType,
} from '../../../shared/congress/model.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Page } from '../../design/Page.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { congressWords } from '../../words/congress/index.ts';
import { staffApi } from '../api.ts';
import { createDeed } from '../asked.ts';
import { Failed } from '../form/Failed.tsx';
import { Buttons, Form, Group, Row } from '../form/Form.tsx';
import { placedIn } from '../form/placed.ts';

/** The one-time link's secret stands in the fragment, which no server and no log ever sees. */
function secretOf(hash: string): string {
  return decodeURIComponent(hash.replace(/^#/, ''));
}

/** Sets up an empty installation: its first body and the person who administers it. */
export default function SetupPage(): JSX.Element {
  const words = (): ReturnType<typeof congressWords>['setup'] => congressWords().setup;
  const secret = secretOf(location.hash);
  const [bodyName, setBodyName] = createSignal('');
  const [code, setCode] = createSignal('');
  const [type, setType] = createSignal<BodyType>('congress');
  const [level, setLevel] = createSignal<BodyLevel>('county');
  const [name, setName] = createSignal('');
  const [username, setUsername] = createSignal('');
  const [password, setPassword] = createSignal('');
  const setUp = createDeed(() =>
    ask(
      staffApi.setup.$post({
        json: {
          secret,
          body: { name: bodyName(), code: code().trim(), type: type(), level: level() },
          administrator: { name: name(), username: username(), password: password() },
        },
      }),
    ),
  );
  const placed = placedIn(setUp.failure, {
    'body.name': [],
    'body.code': ['code-taken'],
    'administrator.name': [],
    'administrator.username': ['username-taken'],
    'administrator.password': ['password-too-short'],
  });
  const send = async (): Promise<Awaited<ReturnType<typeof setUp.run>>> => {
    const done = await setUp.run(undefined);
    // The page starts anew without the secret, which is used up.
    if (done.ok) location.replace('/staff');
    return done;
  };
  return (
    <Page title={words().title} body={words().product} variant="desk">
      <PageHead variant="compact" title={words().title} lede={words().lede} />
      <Show
        when={secret !== ''}
        fallback={
          <Notice tone="problem" title={words().noLink}>
            {words().noLinkHelp}
          </Notice>
        }
      >
        <Panel>
          <Form label={words().title} onSend={send} wide>
            <Group title={words().body} hint={words().bodyHint}>
              <TextField
                label={congressWords().body.name}
                hint={congressWords().body.nameHint}
                error={placed.at('body.name')}
                value={bodyName()}
                onInput={setBodyName}
                maxLength={100}
              />
              <TextField
                label={congressWords().body.code}
                hint={congressWords().body.codeHint}
                error={placed.at('body.code')}
                value={code()}
                onInput={setCode}
                maxLength={30}
              />
              <Row>
                <SelectField
                  label={congressWords().body.type}
                  value={type()}
                  options={BODY_TYPES.map((value) => ({
                    value,
                    label: congressWords().types[value],
                  }))}
                  onChoose={setType}
                />
                <SelectField
                  label={congressWords().body.level}
                  value={level()}
                  options={BODY_LEVELS.map((value) => ({
                    value,
                    label: congressWords().levels[value],
                  }))}
                  onChoose={setLevel}
                />
              </Row>
            </Group>
            <Group title={words().administrator} hint={words().administratorHint}>
              <TextField
                label={congressWords().people.name}
                error={placed.at('administrator.name')}
                value={name()}
                onInput={setName}
                maxLength={100}
              />
              <TextField
                label={congressWords().people.username}
                hint={congressWords().people.usernameHint}
                error={placed.at('administrator.username')}
                value={username()}
                onInput={setUsername}
                autocomplete="username"
                maxLength={50}
              />
              <TextField
                label={congressWords().people.password}
                hint={congressWords().people.passwordHint}
                error={placed.at('administrator.password')}
                type="password"
                value={password()}
                onInput={setPassword}
                autocomplete="new-password"
                maxLength={200}
              />
            </Group>
            <Buttons>
              <Button
                kind="primary"
                size="large"
                submits
                busy={setUp.busy()}
                consequence={words().once}
              >
                {words().send}
              </Button>
            </Buttons>
          </Form>
          <Failed failure={placed.rest()} title={words().failed} />
        </Panel>
      </Show>
    </Page>
  );
}
