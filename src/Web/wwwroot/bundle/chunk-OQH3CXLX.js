import{A as l,H as M,J as h,L as m,T as E,_ as j,c as k,d as w,g as f,j as x,m as o,n as I,r as C,s as b}from"./chunk-L3PRYRRD.js";var T=10,U="image/jpeg,image/png,image/webp,image/gif,image/avif,video/mp4,video/webm,video/quicktime,audio/*,.pdf",z=new Map;function q(n,r,i){let p=f(()=>i&&`${C.peek()?.id}:${i}`,[]),t=f(()=>z.get(p??"")??{pending:x([])},[]);Object.assign(t,{media:n,onChange:r}),p&&z.set(p,t),w(()=>()=>{i||t.pending.value.forEach(e=>e.stop.abort())},[]);let d=e=>{t.media=e,t.onChange(e)},g=(e,a)=>{t.pending.value=t.pending.value.map(s=>s.key===e?{...s,...a}:s)},$=e=>{t.pending.value=t.pending.value.filter(a=>a.key!==e)};function y(e){let a=T-t.media.length-t.pending.value.length;for(let s of e.slice(0,Math.max(0,a))){let v={key:crypto.randomUUID(),file:s,name:s.name,progress:0,error:null,stop:new AbortController};t.pending.value=[...t.pending.value,v],u(v)}}async function u(e){g(e.key,{error:null});try{let s=await I.media.upload(e.file,{signal:e.stop.signal,onProgress:c=>g(e.key,{progress:c})}).done;d([...t.media,s]),$(e.key)}catch(a){e.stop.signal.aborted?$(e.key):g(e.key,{error:a})}}return{pending:t.pending.value,add:y,retry:u,cancel:e=>{e.stop.abort(),$(e.key)},remove:e=>{d(t.media.filter(a=>a.id!==e)),b("deleteMedia",{path:{mediaId:e}}).catch(()=>{})},describe:async(e,a)=>{let s=await b("describeMedia",{path:{mediaId:e},body:{altText:a}});d(t.media.map(c=>c.id===e?{...c,...s}:c))},choose:()=>{let e=Object.assign(document.createElement("input"),{type:"file",multiple:!0,accept:U});e.addEventListener("change",()=>y([...e.files])),e.click()}}}var L=({uploads:n,media:r})=>(r.length>0||n.pending.length>0)&&o`
  <ul class="composer-files">
    ${r.map(i=>o`<${_} key=${i.id} media=${i} uploads=${n} />`)}
    ${n.pending.map(i=>o`
      <li key=${i.key} class="composer-file">
        <${h} name=${i.error?"circle-alert":"upload"} size="24" />
        <div class="grow">
          <p class="cut"><bdi>${i.name}</bdi> <span class="soft">${M(i.file.size)}</span></p>
          ${i.error?o`<p class="field-error">${j(i.error)}</p>`:o`<progress max="1" value=${i.progress} aria-label=${l("compose.uploading",{name:i.name})}>
              </progress>`}
        </div>
        ${i.error&&o`<${m} icon="refresh-cw" label=${l("act.retry")} onClick=${()=>n.retry(i)}
          />`}
        <${m} icon="x" label=${l("compose.cancel_file",{name:i.name})} onClick=${()=>n.cancel(i)}
          />
      </li>`)}
  </ul>`;function _({media:n,uploads:r}){let[i,p]=k(n.altText??""),t=()=>{i!==(n.altText??"")&&r.describe(n.id,i).catch(()=>{})};return o`
    <li class="composer-file">
      ${n.kind==="image"&&n.urls?o`<img src=${n.urls.small??n.urls.original} alt="" width="72" height="72"
        />`:o`<${h} name=${n.kind==="image"?"image":"file-text"} size="24" />`}
      ${n.kind==="image"||n.kind==="video"?o`<${E} label=${l("compose.alt")} class="grow tight" value=${i} maxlength="1500"
          placeholder=${l("compose.alt_hint")}
            onInput=${d=>p(d.target.value)} onBlur=${t} />`:o`<p class="grow cut"><bdi>${n.name}</bdi></p>`}
      <${m} icon="x" label=${l("compose.remove_file",{name:n.name})} onClick=${()=>r.remove(n.id)}
        />
    </li>`}export{q as a,L as b};
