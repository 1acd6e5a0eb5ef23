import type { Facts } from '../../../../shared/result.ts';

function mebibytes(bytes: Facts[string] | undefined): string {
  return `${Math.floor(Number(bytes ?? 8 << 20) / (1 << 20))} MB`;
}

export const zh = {
  add: '拍照或选照片',
  addMore: '再加照片',
  limit: (most: number) => `最多 ${most} 张。照片会自动缩小，不带拍摄时间和手机信息。`,
  count: (chosen: number, most: number) => `已选 ${chosen} 张，最多 ${most} 张`,
  full: (most: number) => `已满 ${most} 张`,
  fullLift: '要换照片，请先移除一张。',
  list: '已选的照片',
  photo: (number: number) => `照片 ${number}`,
  remove: '移除',
  removed: (number: number) => `照片 ${number} 已移除`,
  preparing: '正在缩小',
  sending: '正在上传',
  sent: '已上传',
  sendPlaceOf: (number: number) => `一并提供照片 ${number} 的拍摄地点`,
  placeHint: '有的照片记有拍摄位置：不勾选，位置就不会发出。',
  tooMany: (left: number) => `只加入了 ${left} 张，其余超过张数上限。`,
  failedFile: (name: string, why: string) => `“${name}”没有加入。${why}`,
  enlarge: (alt: string) => `放大查看：${alt}`,
  previous: '上一张',
  next: '下一张',
  notShown: '照片没有取到',

  problems: {
    'photo-not-an-image': (_facts: Facts) =>
      '这不是照片。请选 JPG、PNG 或 WebP 格式的照片，也可以现拍一张。',
    'photo-heic': (_facts: Facts) =>
      '这张照片是 HEIC 格式，这里读不了。请在手机“设置→相机→格式”里改为“兼容性最佳”后重拍，或者截图后再选。',
    'photo-damaged': (_facts: Facts) =>
      '这张照片不完整或者已经损坏，读不出来。请换一张，或者重拍。',
    'photo-too-large': ({ most }: Facts) =>
      `这张照片太大，最多 ${mebibytes(most)}。请换一张，或者截图后再选。`,
    'photo-too-many-pixels': ({ most }: Facts) =>
      `这张照片的像素太多，最多 ${most ?? ''} 百万像素。请截图后再选。`,
    'photo-not-decoded': (_facts: Facts) => '这个浏览器打不开这张照片。请换一张，或者截图后再选。',
    'document-kind-unknown': (_facts: Facts) =>
      '这种文件收不了。请用 PDF、Word（.docx）、Excel（.xlsx）或图片，不带宏。',
    'document-too-large': ({ most }: Facts) =>
      `文件太大，最多 ${mebibytes(most)}。请压缩或者分成几个文件。`,
    'file-key-taken': (_facts: Facts) => '这个文件没有收下，请移除后重新添加。',
    'file-unknown': (_facts: Facts) => '有文件已经过期（上传后一天没有提交）。请移除后重新添加。',
    'file-claimed': (_facts: Facts) => '有文件已经用在别处。请移除后重新添加。',
  },
};

export type Words = typeof zh;
