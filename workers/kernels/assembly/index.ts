export * from './relu-grad';
