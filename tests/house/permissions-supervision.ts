import type { Permission } from '../../shared/roles.ts';

/** Routes by which the congress staff supervise, under the permission that they need. */
export const SUPERVISION: readonly (readonly [Permission, readonly string[]])[] = [
  [
    'manage-supervision',
    [
      'POST /bodies/{body}/changes/next-session',
      'GET /bodies/{body}/supervision/groups',
      'PUT /bodies/{body}/supervision/groups',
      'PUT /bodies/{body}/checklist-templates',
      'POST /bodies/{body}/supervision/photos',
      'POST /bodies/{body}/supervision/documents',
      'PUT /bodies/{body}/projects/{project}/supervision/checklist',
      'PUT /bodies/{body}/projects/{project}/supervision/tasks/{task}',
      'PUT /bodies/{body}/projects/{project}/supervision/visits/{visit}',
      'POST /bodies/{body}/findings/{finding}/steps',
      'POST /bodies/{body}/notices',
      'PUT /bodies/{body}/inquiries/{inquiry}',
      'POST /bodies/{body}/inquiries/{inquiry}/steps',
      'POST /bodies/{body}/inquiries/{inquiry}/questions',
      'POST /bodies/{body}/inquiry-questions/{inquiryQuestion}/drop',
      'PUT /bodies/{body}/inquiry-questions/{inquiryQuestion}/record',
      'POST /bodies/{body}/inquiry-questions/{inquiryQuestion}/finding',
    ],
  ],
];
