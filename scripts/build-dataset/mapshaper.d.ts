/** The part of mapshaper that this project calls; the package has no types of its own. */
declare module 'mapshaper' {
  const mapshaper: {
    /**
     * Runs a command line on files in memory: texts, or GeoJSON and TopoJSON as objects.
     * @returns the written files by name
     */
    applyCommands(
      commands: string,
      files: Readonly<Record<string, unknown>>,
    ): Promise<Readonly<Record<string, Uint8Array | string>>>;
  };
  // biome-ignore lint/style/noDefaultExport: the package has no other export in Node.
  export default mapshaper;
}
