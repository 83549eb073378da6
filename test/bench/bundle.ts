import '../../entrypoints/reader.content/style.css';

export * from './in-page.ts';
