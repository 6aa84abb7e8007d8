import{A as i,K as t,T as f,Z as p,c as a,da as m,m as u}from"./chunk-L3PRYRRD.js";function w({title:b,label:d,value:n="",longest:v,save:y,onClose:e}){let[r,g]=a(n),[o,h]=a(null),[l,c]=a(!1),$=r.trim()&&r.trim()!==n;return u`
    <${m} title=${b} class="small" onClose=${e}>
      <form class="name-form" onSubmit=${async s=>{if(s.preventDefault(),!(!$||l)){c(!0);try{await y(r.trim()),e()}catch(x){h(x),c(!1)}}}}>
        <${f} label=${d} value=${r} maxlength=${v} autofocus onInput=${s=>g(s.target.value)}
          error=${o&&(o.fields?.name?.[0]??p(o))} />
        <div class="dialog-actions"><${t} onClick=${e}>${i("act.cancel")}</${t}>
          <${t} type="submit" variant="primary" busy=${l} disabled=${!$}>
            ${i("act.save")}</${t}></div>
      </form>
    </${m}>`}export{w as a};
