/** Where the script lies that a worker is started by, beside the one that it imports; the development server has none. */
export const startAddress = (script: string) => script.replace(/\.js$/, '.start.js');
