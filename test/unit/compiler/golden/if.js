(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,mkfn,stglobal,truth,ltb,adapt}=R,K0=K[0],K1=K[1],g_f=G.cell("f");
K0.mk=(function(){return (function p__module_(h){let q,r,t0;X0:{t0=mkfn(K1);stglobal(g_f,t0,false);r=null;}
return r;})});
K1.mk=(function(){return function p_f(h,v_a,v_b){let q,r,t0,t1;X0:{
if(enter()===S)return abn(K1,0,null,null,h,v_a,v_b);B1:{B2:{
if(typeof v_a==="boolean")t0=v_a;else{t0=truth(v_a);if(t0===S)return abn(K1,1,null,null,h,v_a,v_b);}if(!t0){break B2;}
if(typeof v_b==="boolean")t0=v_b;else{t0=truth(v_b);if(t0===S)return abn(K1,2,null,null,h,v_a,v_b);}if(t0){break B2;}r=v_a;break X0;}B3:{B4:{B5:{
if(typeof v_a==="number"&&typeof v_b==="number")t0=v_a<v_b;else{t0=ltb(v_a,v_b);if(t0===S)return abn(K1,3,null,null,h,v_a,v_b);}if(!t0){break B4;}
if(typeof v_b==="number")t0=v_b<3;else{t0=ltb(v_b,3);if(t0===S)return abn(K1,4,null,null,h,v_a,v_b);}if(!t0){break B4;}}
t0=(v_b!==null&&v_b.argc===0?v_b:adapt(v_b,0)).js(0);if(t0===S)return abn(K1,5,null,null,h,v_a,v_b);typeof t0==="object"&&t0!==null&&t0.rc===0&&die(t0);break B3;}}}B6:{
if(typeof v_a==="boolean")t1=v_a;else{t1=truth(v_a);if(t1===S)return abn(K1,6,null,null,h,v_a,v_b);}if(t1){t0=v_a;break B6;}t0=v_b;}r=t0;break X0;}
if(h!==0){h&2&&typeof v_b==="object"&&v_b!==null&&--v_b.rc===0&&drop(v_b,r);h&1&&typeof v_a==="object"&&v_a!==null&&--v_a.rc===0&&drop(v_a,r);}Z.d--;return r;}});
return K0.mk();})

(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,truth,ltb,adapt}=R,K0=K[0],K1=K[1];
return (
function p_f(fr,rv){let q,r,h,v_a,v_b,t0,t1,F=fr.F,pc=fr.pc,v=fr.v;++Z.d;switch(pc){
case 0:h=v[0];v_a=v[1];v_b=v[2];q=rv;break;
case 1:h=v[0];v_a=v[1];v_b=v[2];t0=rv;break;
case 2:h=v[0];v_a=v[1];v_b=v[2];t0=rv;break;
case 3:h=v[0];v_a=v[1];v_b=v[2];t0=rv;break;
case 4:h=v[0];v_a=v[1];v_b=v[2];t0=rv;break;
case 5:h=v[0];v_a=v[1];v_b=v[2];t0=rv;break;
case 6:h=v[0];v_a=v[1];v_b=v[2];t1=rv;break;
}
M:for(;;)switch(pc){case -1:
q=null;case 0:if(q===S)return abn(K1,0,F,fr,h,v_a,v_b);
t0=(typeof v_a==="boolean"?v_a:truth(v_a));case 1:if(t0===S)return abn(K1,1,F,fr,h,v_a,v_b);if(!t0){{pc=7;continue M;}}
t0=(typeof v_b==="boolean"?v_b:truth(v_b));case 2:if(t0===S)return abn(K1,2,F,fr,h,v_a,v_b);if(t0){{pc=7;continue M;}}r=v_a;{pc=8;continue M;}
case 7:
t0=(typeof v_a==="number"&&typeof v_b==="number"?v_a<v_b:ltb(v_a,v_b));case 3:if(t0===S)return abn(K1,3,F,fr,h,v_a,v_b);if(!t0){{pc=9;continue M;}}
t0=(typeof v_b==="number"?v_b<3:ltb(v_b,3));case 4:if(t0===S)return abn(K1,4,F,fr,h,v_a,v_b);if(!t0){{pc=9;continue M;}}
case 10:
t0=(v_b!==null&&v_b.argc===0?v_b:adapt(v_b,0)).js(0);case 5:if(t0===S)return abn(K1,5,F,fr,h,v_a,v_b);typeof t0==="object"&&t0!==null&&t0.rc===0&&die(t0);{pc=11;continue M;}
case 9:
case 11:
case 12:
t1=(typeof v_a==="boolean"?v_a:truth(v_a));case 6:if(t1===S)return abn(K1,6,F,fr,h,v_a,v_b);if(t1){t0=v_a;{pc=13;continue M;}}t0=v_b;
case 13:r=t0;{pc=8;continue M;}
case 8:
if(F!==null){leave(F,K1,[h,v_a,v_b],r);Z.d--;return r;}if(h!==0){h&2&&typeof v_b==="object"&&v_b!==null&&--v_b.rc===0&&drop(v_b,r);h&1&&typeof v_a==="object"&&v_a!==null&&--v_a.rc===0&&drop(v_a,r);}Z.d--;return r;}}
);})
