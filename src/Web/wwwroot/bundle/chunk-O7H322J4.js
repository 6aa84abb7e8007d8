import{F as I,H as $,J as m,R as C,Y as M,c as v,d as y,g as k,j as w,m as o,n as x,s as f,z as l}from"./chunk-PCRX4YKX.js";var j=10,z="image/jpeg,image/png,image/webp,image/gif,image/avif,video/mp4,video/webm,video/quicktime,audio/*,.pdf",E=new Map;function F(n,r,i){let t=k(()=>E.get(i??"")??{pending:w([])},[]);Object.assign(t,{media:n,onChange:r}),i&&E.set(i,t),y(()=>()=>{i||t.pending.value.forEach(e=>e.stop.abort())},[]);let d=e=>{t.media=e,t.onChange(e)},p=(e,a)=>{t.pending.value=t.pending.value.map(s=>s.key===e?{...s,...a}:s)},g=e=>{t.pending.value=t.pending.value.filter(a=>a.key!==e)};function b(e){let a=j-t.media.length-t.pending.value.length;for(let s of e.slice(0,Math.max(0,a))){let u={key:crypto.randomUUID(),file:s,name:s.name,progress:0,error:null,stop:new AbortController};t.pending.value=[...t.pending.value,u],h(u)}}async function h(e){p(e.key,{error:null});try{let s=await x.media.upload(e.file,{signal:e.stop.signal,onProgress:c=>p(e.key,{progress:c})}).done;d([...t.media,s]),g(e.key)}catch(a){e.stop.signal.aborted?g(e.key):p(e.key,{error:a})}}return{pending:t.pending.value,add:b,retry:h,cancel:e=>{e.stop.abort(),g(e.key)},remove:e=>{d(t.media.filter(a=>a.id!==e)),f("deleteMedia",{path:{mediaId:e}}).catch(()=>{})},describe:async(e,a)=>{let s=await f("describeMedia",{path:{mediaId:e},body:{altText:a}});d(t.media.map(c=>c.id===e?{...c,...s}:c))},choose:()=>{let e=Object.assign(document.createElement("input"),{type:"file",multiple:!0,accept:z});e.addEventListener("change",()=>b([...e.files])),e.click()}}}var O=({uploads:n,media:r})=>(r.length>0||n.pending.length>0)&&o`
  <ul class="composer-files">
    ${r.map(i=>o`<${T} key=${i.id} media=${i} uploads=${n} />`)}
    ${n.pending.map(i=>o`
      <li key=${i.key} class="composer-file">
        <${$} name=${i.error?"circle-alert":"upload"} size="24" />
        <div class="grow">
          <p class="cut"><bdi>${i.name}</bdi> <span class="soft">${I(i.file.size)}</span></p>
          ${i.error?o`<p class="field-error">${M(i.error)}</p>`:o`<progress max="1" value=${i.progress} aria-label=${l("compose.uploading",{name:i.name})}>
              </progress>`}
        </div>
        ${i.error&&o`<${m} icon="refresh-cw" label=${l("act.retry")} onClick=${()=>n.retry(i)}
          />`}
        <${m} icon="x" label=${l("compose.cancel_file",{name:i.name})} onClick=${()=>n.cancel(i)}
          />
      </li>`)}
  </ul>`;function T({media:n,uploads:r}){let[i,t]=v(n.altText??""),d=()=>{i!==(n.altText??"")&&r.describe(n.id,i).catch(()=>{})};return o`
    <li class="composer-file">
      ${n.kind==="image"&&n.urls?o`<img src=${n.urls.small??n.urls.original} alt="" width="72" height="72"
        />`:o`<${$} name=${n.kind==="image"?"image":"file-text"} size="24" />`}
      ${n.kind==="image"||n.kind==="video"?o`<${C} label=${l("compose.alt")} class="grow tight" value=${i} maxlength="1500"
          placeholder=${l("compose.alt_hint")}
            onInput=${p=>t(p.target.value)} onBlur=${d} />`:o`<p class="grow cut"><bdi>${n.name}</bdi></p>`}
      <${m} icon="x" label=${l("compose.remove_file",{name:n.name})} onClick=${()=>r.remove(n.id)}
        />
    </li>`}export{F as a,O as b};
