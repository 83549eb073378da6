import '../../utils/page/page.css';

export * from './in-page.ts';
