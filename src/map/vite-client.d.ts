/** The two kinds of import that only the bundler understands. */
declare module '*?worker&url' {
  /** Address of the built worker. */
  const url: string;
  // biome-ignore lint/style/noDefaultExport: the bundler gives the address as the default export
  export default url;
}

declare module '*.css';
