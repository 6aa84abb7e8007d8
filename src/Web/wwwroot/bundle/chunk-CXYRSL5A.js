import{A as m,G as x,I as b,K as d,S as C,Z as I,c as $,d as v,f as u,m as i,n as w,t as h}from"./chunk-ZSA46KT4.js";var z=10,M="image/jpeg,image/png,image/webp,image/gif,image/avif,video/mp4,video/webm,video/quicktime,audio/*,.pdf";function B(t,s){let[r,p]=$([]),a=u({media:t,onChange:s});a.current={media:t,onChange:s};let l=u([]);v(()=>()=>l.current.forEach(e=>e.stop.abort()),[]);let g=(e,n)=>p(o=>o.map(c=>c.key===e?{...c,...n}:c)),f=e=>{l.current=l.current.filter(n=>n.key!==e),p(n=>n.filter(o=>o.key!==e))};function y(e){let n=z-a.current.media.length-l.current.length;for(let o of e.slice(0,Math.max(0,n)))E(o)}async function E(e){let n={key:crypto.randomUUID(),file:e,name:e.name,progress:0,error:null,stop:new AbortController};l.current.push(n),p(o=>[...o,n]),await k(n)}async function k(e){g(e.key,{error:null});try{let o=await w.media.upload(e.file,{signal:e.stop.signal,onProgress:c=>g(e.key,{progress:c})}).done;a.current.onChange([...a.current.media,o]),f(e.key)}catch(n){e.stop.signal.aborted?f(e.key):g(e.key,{error:n})}}return{pending:r,add:y,retry:k,cancel:e=>{e.stop.abort(),f(e.key)},remove:e=>{a.current.onChange(a.current.media.filter(n=>n.id!==e)),h("deleteMedia",{path:{mediaId:e}}).catch(()=>{})},describe:async(e,n)=>{let o=await h("describeMedia",{path:{mediaId:e},body:{altText:n}});a.current.onChange(a.current.media.map(c=>c.id===e?{...c,...o}:c))},choose:()=>{let e=Object.assign(document.createElement("input"),{type:"file",multiple:!0,accept:M});e.addEventListener("change",()=>y([...e.files])),e.click()}}}var D=({uploads:t,media:s})=>(s.length>0||t.pending.length>0)&&i`
  <ul class="composer-files">
    ${s.map(r=>i`<${T} key=${r.id} media=${r} uploads=${t} />`)}
    ${t.pending.map(r=>i`
      <li key=${r.key} class="composer-file">
        <${b} name=${r.error?"circle-alert":"upload"} size="24" />
        <div class="grow">
          <p class="cut"><bdi>${r.name}</bdi> <span class="soft">${x(r.file.size)}</span></p>
          ${r.error?i`<p class="field-error">${I(r.error)}</p>`:i`<progress max="1" value=${r.progress} aria-label=${m("compose.uploading",{name:r.name})}></progress>`}
        </div>
        ${r.error&&i`<${d} icon="refresh-cw" label=${m("act.retry")} onClick=${()=>t.retry(r)} />`}
        <${d} icon="x" label=${m("compose.cancel_file",{name:r.name})} onClick=${()=>t.cancel(r)} />
      </li>`)}
  </ul>`;function T({media:t,uploads:s}){let[r,p]=$(t.altText??""),a=()=>{r!==(t.altText??"")&&s.describe(t.id,r).catch(()=>{})};return i`
    <li class="composer-file">
      ${t.kind==="image"&&t.urls?i`<img src=${t.urls.small??t.urls.original} alt="" width="72" height="72" />`:i`<${b} name=${t.kind==="image"?"image":"file-text"} size="24" />`}
      ${t.kind==="image"||t.kind==="video"?i`<${C} label=${m("compose.alt")} class="grow tight" value=${r} maxlength="1500" placeholder=${m("compose.alt_hint")}
            onInput=${l=>p(l.target.value)} onBlur=${a} />`:i`<p class="grow cut"><bdi>${t.name}</bdi></p>`}
      <${d} icon="x" label=${m("compose.remove_file",{name:t.name})} onClick=${()=>s.remove(t.id)} />
    </li>`}export{B as a,D as b};
