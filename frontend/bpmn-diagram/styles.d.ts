declare module '*/bpmn-diagram.css';

declare module 'bpmn-js/dist/assets/*.css?inline' {
  const css: string;
  export default css;
}
