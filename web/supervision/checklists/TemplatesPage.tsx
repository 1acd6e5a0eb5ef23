import { createSignal, Show, type JSX } from 'solid-js';
import { CATEGORIES, type Category } from '../../../shared/screening/model.ts';
import { ok } from '../../../shared/result.ts';
import type { ChecklistTemplate } from '../../../shared/supervision/templates.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { Progress } from '../../design/Progress.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { ask } from '../../platform/api.ts';
import { screeningWords } from '../../words/screening/index.ts';
import { checklistWords } from '../../words/supervision/checklists/index.ts';
import { editorWords as words } from '../../words/supervision/checklists/editor/index.ts';
// The problems and the vocabulary of the room are worded there.
import '../../words/supervision/index.ts';
import { ChecklistEditor, type Listed } from './ChecklistEditor.tsx';
import styles from './Editor.module.css';

/** What the projects of each category begin with. */
export default function TemplatesPage(): JSX.Element {
  const seat = useSeat();
  const [category, setCategory] = createSignal<Category>('education');
  const api = staffApi.bodies[':body']['checklist-templates'];
  const read = createAsked(
    () => seat.body().id,
    (body) => ask<readonly ChecklistTemplate[]>(api.$get({ param: { body } })),
  );
  const template = (): ChecklistTemplate | undefined =>
    read.value()?.find((one) => one.category === category());
  return (
    <>
      <PageHead
        variant="compact"
        back={{ href: '/staff/supervision/checklists', label: words().back }}
        title={words().templates}
        lede={words().templatesLede}
      />
      <Failed
        failure={read.failure()}
        title={words().templatesNotRead}
        onAgain={() => void read.again()}
      />
      <Show when={read.value()} fallback={<Progress label={checklistWords().year.loading} />}>
        <Panel title={words().template}>
          <div class={styles['category']}>
            <SelectField
              label={words().category}
              value={category()}
              options={CATEGORIES.map((value) => ({
                value,
                label: screeningWords().categories[value],
              }))}
              onChoose={setCategory}
            />
          </div>
          <Show keyed when={template()}>
            {(one) => (
              <ChecklistEditor
                ofProject={false}
                list={listOf(one)}
                save={async ({ items, stamp }) => {
                  const saved = await ask<ChecklistTemplate>(
                    api.$put({
                      param: { body: seat.body().id },
                      json: {
                        category: one.category,
                        items: items.map(({ code, words: said, hint }) => ({
                          code,
                          words: said,
                          hint,
                        })),
                        version: Number(stamp),
                      },
                    }),
                  );
                  return saved.ok ? ok(listOf(saved.value)) : saved;
                }}
                onNewest={() => void read.again()}
              />
            )}
          </Show>
        </Panel>
      </Show>
    </>
  );
}

/** A template as the editor knows lists: its version is the stamp, the place of an item its id. */
function listOf({ items, version }: ChecklistTemplate): Listed {
  return {
    stamp: String(version),
    items: items.map((item, at) => ({ ...item, id: String(at + 1), dueOn: '' })),
  };
}
