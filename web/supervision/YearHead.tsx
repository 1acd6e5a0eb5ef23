import { Show, type JSX } from 'solid-js';
import { Failed } from '../congress/form/Failed.tsx';
import { Notice } from '../design/Notice.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { Progress } from '../design/Progress.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { checklistWords } from '../words/supervision/checklists/index.ts';
import type { SupervisedYear } from './supervised-year.ts';

/** The head of a page on the projects of a year: which year, and why there is nothing to show. */
export function YearHead(props: {
  readonly year: SupervisedYear;
  readonly title: string;
  readonly lede: string;
  readonly tools?: JSX.Element;
}): JSX.Element {
  const words = (): ReturnType<typeof checklistWords>['year'] => checklistWords().year;
  const years = (): readonly number[] => props.year.years.value() ?? [];
  return (
    <>
      <PageHead
        variant="compact"
        title={props.title}
        lede={props.lede}
        aside={
          <>
            <Show when={years().length > 1}>
              <SelectField
                label={words().year}
                value={String(props.year.year() ?? '')}
                options={years().map((one) => ({ value: String(one), label: String(one) }))}
                onChoose={(one) => props.year.choose(Number(one))}
              />
            </Show>
            {props.tools}
          </>
        }
      />
      <Failed
        failure={props.year.years.failure() ?? props.year.projects.failure()}
        title={words().notRead}
        onAgain={() => void props.year.again()}
      />
      <Show when={props.year.years.value()?.length === 0}>
        <Notice>{words().noProjects}</Notice>
      </Show>
      <Show when={years().length > 0 && props.year.projects.value() === undefined}>
        <Progress label={words().loading} />
      </Show>
    </>
  );
}
