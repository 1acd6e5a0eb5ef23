import type { Category } from '../screening/model.ts';
import type { TemplateItem } from './model.ts';

/** The items that projects of a category begin with (监督清单模板). */
export interface ChecklistTemplate {
  readonly category: Category;
  readonly items: readonly TemplateItem[];
  /** Which a change must name; 0 while it is the standard. */
  readonly version: number;
}
