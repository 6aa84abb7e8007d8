import{a as C}from"./chunk-SQXGLQNU.js";import{B as F,D as m,x,z as i}from"./chunk-SPDXNJRK.js";import{A as a,L as f,X as p,Z as u,aa as b,c,ca as k,ea as g,fa as h,ia as y,m as o,p as v,pa as w,s as n}from"./chunk-L3PRYRRD.js";var I=50;function P({query:S}){let t=S.get("folder")??void 0,[r,s]=c(null),l=v.value.own?.folders??[],d=l.find(e=>e.id===t),$=F(`saved.${t??""}`,()=>b(e=>n("listSavedPosts",{query:{folderId:t,cursor:e}}),{read:e=>({id:w(e),reasons:[]})})),_=async()=>{await g(a("saved.delete_title",{name:d.name}),a("saved.delete_text"),a("act.delete"))&&n("deleteFolder",{path:{folderId:t}}).then(()=>i("/saved",{replace:!0}),e=>h(u(e)))},E=async e=>{r==="rename"?await n("renameFolder",{path:{folderId:t},body:{name:e}}):i(`/saved?folder=${(await n("createFolder",{body:{name:e}})).id}`)};return o`
    <${m} title=${d?.name??a("nav.saved")} backTo=${t?"/saved":void 0}>
      <${f} icon="plus" label=${a("saved.new")} onClick=${()=>s("new")} />
      ${d&&o`<${y} label=${a("act.more")} items=${[{icon:"pencil",text:a("saved.rename"),onClick:()=>s("rename")},{icon:"trash-2",text:a("saved.delete"),danger:!0,onClick:_}]} />`}
    </${m}>
    ${l.length>0&&o`
      <nav class="tabs" aria-label=${a("saved.folders")}>
        <a href="/saved" aria-current=${t?void 0:"page"}>${a("saved.all")}</a>
        ${l.map(e=>o`<a key=${e.id} href="/saved?folder=${e.id}"
          aria-current=${e.id===t?"page":void 0}><bdi>${e.name}</bdi></a>`)}
      </nav>`}
    ${r&&o`<${C} key=${r} title=${a(`saved.${r}`)} label=${a("saved.name")} longest=${I}
      value=${r==="rename"?d?.name:""} onClose=${()=>s(null)} save=${E} />`}
    <${x} list=${$} label=${a("nav.saved")} />
    ${k($)&&o`<${p} icon="bookmark" text=${a(t?"saved.none_here":"saved.none")} />`}`}export{P as default};
