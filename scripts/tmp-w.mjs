import {build} from 'vite'; import {gzipSync} from 'node:zlib'; import {transform} from 'esbuild';
import {innerTags} from './build/inner-tags.mjs';import {minifyTemplates} from './build/minify-templates.mjs';
process.env.NODE_ENV='production';
const root='/work/main';
const text=process.argv[2];
const entry=root+'/measured.js';
const built=await build({configFile:false,root,logLevel:'error',define:{'process.env.NODE_ENV':'"production"'},plugins:[innerTags(root+'/src','0.1.0'),minifyTemplates(root+'/src'),{name:'m',enforce:'pre',resolveId:id=>id===entry?id:null,load:id=>id===entry?text:null}],build:{write:false,minify:'oxc',target:'es2022',modulePreload:false,rolldownOptions:{input:entry,preserveEntrySignatures:'strict'}}});
const output=(Array.isArray(built)?built[0]:built).output; const e=output.find(o=>o.isEntry); const by=new Map(output.map(o=>[o.fileName,o])); const seen=new Set(); (function add(n){if(seen.has(n))return;seen.add(n);by.get(n)?.imports?.forEach(add)})(e.fileName);
const rows=[];let tot=0;
for(const n of seen)for(const[m,i]of Object.entries(by.get(n).modules)){ if(!i.code) continue; const c=(await transform(i.code,{minify:true,target:'es2022'}).catch(()=>({code:i.code}))).code; rows.push([gzipSync(c,{level:9}).length,c.length,m.replace(root+'/','')]);}
const all=[...seen].map(n=>by.get(n).code).join('\n');  console.log('TOTAL', gzipSync([...seen].map(n=>by.get(n).code).join('\n'),{level:9}).length);
const groups={}; for(const r of rows){const g=r[2].includes('node_modules')?r[2].split('node_modules/')[1].split('/').slice(0,r[2].includes('@')?2:1).join('/'):r[2].split('/').slice(0,3).join('/').replace(/\/[^/]*\.ts$/,''); groups[g]=(groups[g]??0)+r[0];}
console.log(groups); for(const r of rows.sort((a,b)=>b[0]-a[0]).slice(0,40))console.log(r.join(' '));
