/** The look of the page below: a file of its own, because pages run nothing inline. */
export const NOT_FOUND_STYLE = {
  path: '/not-found.css',
  css: `body {
  margin: 0 auto;
  padding: 64px 24px;
  max-width: 560px;
  color: #1a1d21;
  background: #ffffff;
  font: 18px/1.6 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', system-ui, sans-serif;
}
h1 {
  margin: 0 0 8px;
  padding-top: 16px;
  border-top: 3px solid #b5202b;
  font-size: 28px;
  line-height: 1.3;
}
section + section {
  margin-top: 40px;
}
a {
  display: inline-block;
  padding: 10px 0;
  color: #1c4e8c;
}
`,
} as const;

/** What is answered to a path that has no page: both languages, no script, and the way home. */
export const NOT_FOUND_PAGE = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>没有这个页面 · No such page</title>
    <link rel="icon" href="/favicon.ico">
    <link rel="stylesheet" href="${NOT_FOUND_STYLE.path}">
  </head>
  <body>
    <main>
      <section>
        <h1>没有这个页面</h1>
        <p>地址可能输错了，或者链接已经过期。代表请重新扫描自己的出席证。</p>
        <p><a href="/">回到首页</a></p>
      </section>
      <section lang="en">
        <h1>No such page</h1>
        <p>The address may be mistyped or the link out of date. Deputies: please scan your card again.</p>
        <p><a href="/">To the first page</a></p>
      </section>
    </main>
  </body>
</html>
`;
