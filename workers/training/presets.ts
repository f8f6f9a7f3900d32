export * from '../../src/contract/presets.ts';
